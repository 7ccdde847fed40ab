package org.teavm.common;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * A control flow graph and its loops, in the place of TeaVM's class of the same name, which loses the nesting of loops whose
 * blocks lead to exception handlers: what is computed in such a loop would be moved in front of it. The loop of a node is the
 * innermost that it belongs to; a head belongs to its own. This is the algorithm of Wei, Mao, Zou and Chen, "A New Algorithm
 * for Identifying Loops in Decompilation" (SAS 2007), without recursion: one walk in depth, in which each node is told the
 * heads on the way to it that it leads back to.
 */
public final class LoopGraph implements Graph {
    private static final int NONE = -1;

    private final Graph graph;
    private final List<Loop> loops = new ArrayList<>();
    /** By node. */
    private final Loop[] loopsAt;
    /** By node, that of the innermost loop around it, not counting its own. */
    private final int[] heads;
    /** By node on the way that the walk is at, its distance from the begin, from 1; 0 for others. */
    private final int[] positions;

    private final boolean[] isHead;
    private final int[] indexes;

    public LoopGraph(Graph graph) {
        this.graph = graph;
        int size = graph.size();
        loopsAt = new Loop[size];
        heads = new int[size];
        Arrays.fill(heads, NONE);
        positions = new int[size];
        isHead = new boolean[size];
        indexes = new int[size];
        Arrays.fill(indexes, NONE);
        if (size > 0) {
            walk();
        }
        for (int node = 0; node < size; node++) {
            loopsAt[node] = loopOf(isHead[node] ? node : heads[node]);
        }
    }

    private record Body(int getHead, Loop getParent) implements Loop {
        @Override
        public boolean isChildOf(Loop other) {
            if (other == null) {
                return true;
            }
            Loop loop = this;
            while (loop != null && loop.getHead() != other.getHead()) {
                loop = loop.getParent();
            }
            return loop != null;
        }
    }

    private static final class Step {
        private final int node;
        private final int[] targets;
        private int next;

        Step(int node, int[] targets) {
            this.node = node;
            this.targets = targets;
        }
    }

    private void walk() {
        boolean[] seen = new boolean[size()];
        Deque<Step> way = new ArrayDeque<>();
        int lastIndex = size();
        enter(0, seen, way);
        while (!way.isEmpty()) {
            Step step = way.getLast();
            if (step.next < step.targets.length) {
                int target = step.targets[step.next++];
                if (!seen[target]) {
                    enter(target, seen, way);
                } else if (positions[target] > 0) {
                    isHead[target] = true;
                    leadsBack(step.node, target);
                } else {
                    leadsBack(step.node, headOnTheWay(target));
                }
            } else {
                way.removeLast();
                positions[step.node] = 0;
                indexes[step.node] = --lastIndex;
                if (!way.isEmpty()) {
                    leadsBack(way.getLast().node, headOnTheWay(step.node));
                }
            }
        }
    }

    private void enter(int node, boolean[] seen, Deque<Step> way) {
        seen[node] = true;
        way.addLast(new Step(node, graph.outgoingEdges(node)));
        positions[node] = way.size();
    }

    /** The innermost head around a node that is on the way; others are of loops that are entered past their heads. */
    private int headOnTheWay(int node) {
        int head = heads[node];
        while (head != NONE && positions[head] == 0) {
            head = heads[head];
        }
        return head;
    }

    /** Takes a node that leads back to a head into the head's loop, and in between those it is in already, by position. */
    private void leadsBack(int node, int head) {
        if (head == NONE || node == head) {
            return;
        }
        int inner = node;
        int outer = head;
        while (heads[inner] != NONE) {
            int around = heads[inner];
            if (around == outer) {
                return;
            }
            if (positions[around] < positions[outer]) {
                heads[inner] = outer;
                inner = outer;
                outer = around;
            } else {
                inner = around;
            }
        }
        heads[inner] = outer;
    }

    private Loop loopOf(int head) {
        if (head == NONE) {
            return null;
        }
        for (Loop loop : loops) {
            if (loop.getHead() == head) {
                return loop;
            }
        }
        Loop loop = new Body(head, loopOf(heads[head]));
        loops.add(loop);
        return loop;
    }

    public Loop loopAt(int node) {
        return loopsAt[node];
    }

    public Loop[] knownLoops() {
        return loops.toArray(Loop[]::new);
    }

    /** The innermost loop that both belong to, or null. */
    public static Loop commonSuperloop(Loop first, Loop second) {
        Loop common = first;
        while (common != null && (second == null || !second.isChildOf(common))) {
            common = common.getParent();
        }
        return common;
    }

    /** The node's place in reverse postorder; -1 if it is not reached. */
    public int indexAt(int node) {
        return indexes[node];
    }

    @Override
    public int size() {
        return graph.size();
    }

    @Override
    public int[] incomingEdges(int node) {
        return graph.incomingEdges(node);
    }

    @Override
    public int copyIncomingEdges(int node, int[] target) {
        return graph.copyIncomingEdges(node, target);
    }

    @Override
    public int[] outgoingEdges(int node) {
        return graph.outgoingEdges(node);
    }

    @Override
    public int copyOutgoingEdges(int node, int[] target) {
        return graph.copyOutgoingEdges(node, target);
    }

    @Override
    public int incomingEdgesCount(int node) {
        return graph.incomingEdgesCount(node);
    }

    @Override
    public int outgoingEdgesCount(int node) {
        return graph.outgoingEdgesCount(node);
    }
}
