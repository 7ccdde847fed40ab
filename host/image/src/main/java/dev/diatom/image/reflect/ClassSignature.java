package dev.diatom.image.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A class's generic signature (JVMS 4.7.9.1) in its parts.
 *
 * @param formals type parameters with their brackets; empty if there are none
 * @param supertypes the superclass first
 */
record ClassSignature(String formals, List<String> supertypes) {
    ClassSignature {
        supertypes = List.copyOf(supertypes);
    }

    static ClassSignature of(String signature) {
        int at = signature.startsWith("<") ? end(signature, 0) : 0;
        String formals = signature.substring(0, at);
        List<String> supertypes = new ArrayList<>();
        while (at < signature.length()) {
            int end = end(signature, at);
            supertypes.add(signature.substring(at, end));
            at = end;
        }
        return new ClassSignature(formals, supertypes);
    }

    /** Behind the brackets, or the class type, that begin at a place. */
    private static int end(String signature, int start) {
        boolean isFormals = signature.charAt(start) == '<';
        int depth = 0;
        for (int i = start; ; i++) {
            char c = signature.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0 && c == (isFormals ? '>' : ';')) {
                return i + 1;
            }
        }
    }

    /**
     * The signature in an image, which may lack types; null if type parameters need them.
     *
     * @param exists whether the image has a type, by its internal name
     * @param isInterface whether the image's class implements it
     */
    @Nullable
    String reducedTo(Predicate<String> exists, Predicate<String> isInterface) {
        if (!formals.isEmpty() && !allExist(formals + "Ljava/lang/Object;", exists)) {
            return null;
        }
        StringBuilder reduced = new StringBuilder(formals);
        String superclass = supertypes.getFirst();
        reduced.append(allExist(superclass, exists) ? superclass : "L" + erased(superclass) + ";");
        for (String supertype : supertypes.subList(1, supertypes.size())) {
            if (isInterface.test(erased(supertype))) {
                reduced.append(allExist(supertype, exists) ? supertype : "L" + erased(supertype) + ";");
            }
        }
        return reduced.toString();
    }

    private static boolean allExist(String signature, Predicate<String> exists) {
        return ReflectedClass.typesOfSignature(signature).stream().allMatch(exists);
    }

    /** The internal name of a class type without its arguments. */
    private static String erased(String type) {
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (char c : type.substring(1, type.length() - 1).toCharArray()) {
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (depth == 0) {
                name.append(c == '.' ? '$' : c);
            }
        }
        return name.toString();
    }
}
