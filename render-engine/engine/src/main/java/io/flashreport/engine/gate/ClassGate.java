package io.flashreport.engine.gate;

import static java.util.stream.Collectors.toSet;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a class that the library has compiled from expressions. Expressions are pasted into it as text, so that any
 * part of it may be a template's own; nothing is taken for the generator's without having its form.
 */
final class ClassGate {
    private static final String EVALUATOR = "net.sf.jasperreports.engine.fill.JREvaluator";
    private static final Pattern HOLDER = Pattern.compile("(?:parameter|field|variable)_.*");
    private static final Set<String> HOLDERS = Set.of(
            "Lnet/sf/jasperreports/engine/fill/JRFillParameter;",
            "Lnet/sf/jasperreports/engine/fill/JRFillField;",
            "Lnet/sf/jasperreports/engine/fill/JRFillVariable;");
    private static final Set<AccessFlag> CLASS_FLAGS = Set.of(AccessFlag.PUBLIC, AccessFlag.SUPER);
    private static final Set<AccessFlag> METHOD_FLAGS =
            Set.of(AccessFlag.PUBLIC, AccessFlag.PRIVATE, AccessFlag.VARARGS);

    private final String name;
    private final ClassModel model;
    private final Members members;
    private final List<Fault> faults = new ArrayList<>();

    private ClassGate(String name, ClassModel model, Members members) {
        this.name = name;
        this.model = model;
        this.members = members;
    }

    /** @param name that the generator gave to the class */
    static List<Fault> look(String name, byte[] bytes, Members members) {
        try {
            var gate = new ClassGate(name, ClassFile.of().parse(bytes), members);
            gate.look();
            return List.copyOf(gate.faults);
        } catch (IllegalArgumentException e) {
            return List.of(new Fault(0, Objection.refused("The compiled expressions cannot be read.")));
        }
    }

    private void look() {
        boolean plain = model.thisClass().name().equalsString(name)
                && model.superclass()
                        .filter(parent -> Call.name(parent.asSymbol()).equals(EVALUATOR))
                        .isPresent()
                && model.interfaces().isEmpty()
                && CLASS_FLAGS.containsAll(model.flags().flags());
        if (!plain) refuse("An expression declares a class of its own, which expressions may not.");
        for (FieldModel field : model.fields()) look(field);
        Set<String> own = model.methods().stream()
                .map(method -> method.methodName().stringValue())
                .collect(toSet());
        for (MethodModel method : model.methods()) look(method, own);
    }

    private void look(FieldModel field) {
        boolean holder = HOLDER.matcher(field.fieldName().stringValue()).matches()
                && HOLDERS.contains(field.fieldType().stringValue())
                && field.flags().flags().equals(Set.of(AccessFlag.PRIVATE));
        if (!holder)
            refuse("An expression declares the field " + field.fieldName().stringValue()
                    + ", which expressions may not.");
    }

    private void look(MethodModel method, Set<String> own) {
        String methodName = method.methodName().stringValue();
        CodeModel code = method.code().orElse(null);
        boolean plain = code != null
                && METHOD_FLAGS.containsAll(method.flags().flags())
                && !methodName.equals("<clinit>")
                && !methodName.equals("finalize");
        if (!plain)
            refuse("An expression declares the method " + methodName + ", or a piece of code that makes one,"
                    + " which expressions may not.");
        if (code != null) new MethodGate(name, methodName, own, members, faults).look(code);
    }

    private void refuse(String reason) {
        faults.add(new Fault(0, Objection.refused(reason)));
    }
}
