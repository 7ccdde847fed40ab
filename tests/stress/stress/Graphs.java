package stress;

import java.util.Random;

/** Trees and linked structures that threads grow, cut and share, each with a checksum kept apart from the heap. */
public class Graphs {
    static final class Node {
        final int key;
        Node left;
        Node right;
        final byte[] payload;

        Node(int key, Random random) {
            this.key = key;
            payload = new byte[random.nextInt(24)];
            for (int i = 0; i < payload.length; i++) {
                payload[i] = (byte) (key + i);
            }
        }

        boolean isIntact() {
            for (int i = 0; i < payload.length; i++) {
                if (payload[i] != (byte) (key + i)) {
                    return false;
                }
            }
            return true;
        }
    }

    static Node insert(Node node, int key, Random random) {
        if (node == null) {
            return new Node(key, random);
        }
        if (key < node.key) {
            node.left = insert(node.left, key, random);
        } else if (key > node.key) {
            node.right = insert(node.right, key, random);
        }
        return node;
    }

    static Node remove(Node node, int key) {
        if (node == null) {
            return null;
        }
        if (key < node.key) {
            node.left = remove(node.left, key);
        } else if (key > node.key) {
            node.right = remove(node.right, key);
        } else if (node.left == null) {
            return node.right;
        } else if (node.right == null) {
            return node.left;
        } else {
            Node least = node.right;
            while (least.left != null) {
                least = least.left;
            }
            Node copy = new Node(least.key, new Random(key));
            copy.left = node.left;
            copy.right = remove(node.right, least.key);
            return copy;
        }
        return node;
    }

    static long sum(Node node) {
        if (node == null) {
            return 0;
        }
        Check.that(node.isIntact(), "a payload is overwritten");
        return node.key + sum(node.left) + sum(node.right);
    }

    public static void main(String[] args) throws InterruptedException {
        Check.onThreads(4, Check.seed(args), (thread, random) -> {
            boolean[] present = new boolean[300];
            Node root = null;
            for (int round = 0; round < 900; round++) {
                int key = random.nextInt(present.length);
                if (random.nextInt(3) == 0) {
                    root = remove(root, key);
                    present[key] = false;
                } else {
                    root = insert(root, key, random);
                    present[key] = true;
                }
                if (round % 100 == 0) {
                    Thread.yield();
                    long expected = 0;
                    for (int k = 0; k < present.length; k++) {
                        expected += present[k] ? k : 0;
                    }
                    Check.equal(expected, sum(root), "sum of the keys");
                }
            }
        });
        Check.onThreads(3, Check.seed(args) + 7, (thread, random) -> {
            Object[] chain = null;
            int length = 0;
            for (int round = 0; round < 2000; round++) {
                chain = new Object[] {chain, length++, "n" + length};
                if (length > 200 || random.nextInt(100) == 0) {
                    for (Object[] link = chain; link != null; link = (Object[]) link[0]) {
                        length--;
                        Check.equal(length, link[1], "a link");
                        Check.equal("n" + (length + 1), link[2], "a link's text");
                    }
                    Check.equal(0, length, "the chain's length");
                    chain = null;
                }
            }
        });
        System.out.println("ok");
    }
}
