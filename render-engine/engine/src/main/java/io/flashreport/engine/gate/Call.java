package io.flashreport.engine.gate;

import java.lang.constant.ClassDesc;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A use of a method, a constructor or a field.
 *
 * @param owner the class by which it is used, in the form of {@link Class#getName()}
 * @param name of the member; {@code new} for constructors
 * @param types of the arguments
 * @param arguments constants, or {@link Sketch#UNKNOWN}
 */
record Call(String owner, String name, List<ClassDesc> types, List<Object> arguments) {
    Call {
        types = List.copyOf(types);
        arguments = List.copyOf(arguments);
    }

    static Call ofField(String owner, String name) {
        return new Call(owner, name, List.of(), List.of());
    }

    Call of(String newOwner) {
        return new Call(newOwner, name, types, arguments);
    }

    /** With the simple names of the arguments' types, as the lists write it. */
    String signature() {
        return name + types.stream().map(ClassDesc::displayName).collect(Collectors.joining(",", "(", ")"));
    }

    /** As a designer knows it. */
    String inWords() {
        return name.equals("new") ? "new " + owner + "(…)" : owner + "." + name;
    }

    static String name(ClassDesc type) {
        ClassDesc bare = type;
        while (bare.isArray()) bare = bare.componentType();
        if (bare.isPrimitive()) return bare.displayName();
        String descriptor = bare.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
