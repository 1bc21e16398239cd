package io.flashreport.engine.gate;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.*;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at the code of one method. */
final class MethodGate {
    private final String className;
    private final String methodName;
    private final OwnCalls ownCalls;
    private final Members members;
    private final List<Fault> faults;
    private final Sketch stack = new Sketch();
    private final Set<Label> passed = new HashSet<>();
    private final Set<Label> reachedFromBelow = new HashSet<>();
    private int line;

    /** @param own names of the methods that the class has itself */
    MethodGate(String className, String methodName, Set<String> own, Members members, List<Fault> faults) {
        this.className = className;
        this.methodName = methodName;
        this.ownCalls = new OwnCalls(own);
        this.members = members;
        this.faults = faults;
    }

    void look(CodeModel code) {
        code.forEach(this::lookAhead);
        passed.clear();
        code.forEach(this::look);
    }

    /** Finds the places of which {@link Sketch} must know that it does not know how they are reached. */
    private void lookAhead(CodeElement element) {
        switch (element) {
            case LabelTarget label -> passed.add(label.label());
            case ExceptionCatch handler -> reachedFromBelow.add(handler.handler());
            case Instruction instruction ->
                Targets.of(instruction).stream().filter(passed::contains).forEach(reachedFromBelow::add);
            default -> {}
        }
    }

    private void look(CodeElement element) {
        switch (element) {
            case LineNumber number -> line = number.line();
            case LabelTarget label -> arrive(label.label());
            case ExceptionCatch handler ->
                contain("An expression catches exceptions, by which it may go on without end.");
            case Instruction instruction -> look(instruction);
            default -> {}
        }
    }

    private void arrive(Label label) {
        passed.add(label);
        stack.arrive(label);
        if (reachedFromBelow.contains(label)) stack.forget();
    }

    private void look(Instruction instruction) {
        switch (instruction) {
            case ConstantInstruction constant -> constant(constant);
            case LoadInstruction load -> stack.push(Sketch.UNKNOWN);
            case StoreInstruction store -> stack.pop();
            case IncrementInstruction increment -> {}
            case StackInstruction move -> move(move);
            case ConvertInstruction convert -> stack.replace(1, 1);
            case OperatorInstruction operator -> stack.replace(isUnary(operator.opcode()) ? 1 : 2, 1);
            case ArrayLoadInstruction load -> stack.replace(2, 1);
            case ArrayStoreInstruction store -> stack.pop(3);
            case BranchInstruction branch -> branch(branch);
            case TableSwitchInstruction choice -> choose(choice);
            case LookupSwitchInstruction choice -> choose(choice);
            case ReturnInstruction end -> stack.end();
            case ThrowInstruction end -> stack.end();
            case NopInstruction nothing -> {}
            case TypeCheckInstruction check -> check(check);
            case NewObjectInstruction created -> stack.push(Sketch.UNKNOWN);
            case NewPrimitiveArrayInstruction created -> array(1);
            case NewReferenceArrayInstruction created -> array(1);
            case NewMultiArrayInstruction created -> array(created.dimensions());
            case FieldInstruction field -> field(field);
            case InvokeInstruction call -> call(call);
            case InvokeDynamicInstruction call -> {
                MethodTypeDesc type = call.typeSymbol();
                stack.replace(type.parameterCount(), 1);
                refuse(
                        "An expression uses a lambda or a method reference, which expressions may not: write it without.");
            }
            case MonitorInstruction monitor -> {
                stack.pop();
                refuse("An expression uses synchronized, which expressions may not.");
            }
            case DiscontinuedInstruction old -> refuse("An expression has code that is not read.");
        }
    }

    private void constant(ConstantInstruction constant) {
        ConstantDesc value = constant.constantValue();
        if (constant.typeKind() == TypeKind.REFERENCE)
            switch (value) {
                case String text -> {}
                case ClassDesc type when type.equals(java.lang.constant.ConstantDescs.CD_Object) -> {}
                case ClassDesc type -> name(type);
                case java.lang.constant.DynamicConstantDesc<?> nothing
                when nothing.equals(java.lang.constant.ConstantDescs.NULL) -> {}
                default -> refuse("An expression has a constant of a kind that expressions may not have.");
            }
        stack.push(value);
    }

    private void move(StackInstruction move) {
        switch (move.opcode()) {
            case DUP -> stack.duplicate();
            case POP -> stack.pop();
            default -> stack.forget();
        }
    }

    private static boolean isUnary(Opcode opcode) {
        return switch (opcode) {
            case INEG, LNEG, FNEG, DNEG, ARRAYLENGTH -> true;
            default -> false;
        };
    }

    private void branch(BranchInstruction branch) {
        Opcode opcode = branch.opcode();
        boolean always = opcode == Opcode.GOTO || opcode == Opcode.GOTO_W;
        if (!always) stack.pop(opcode.name().startsWith("IF_") ? 2 : 1);
        jump(branch.target());
        if (always) stack.end();
    }

    private void choose(Instruction choice) {
        stack.pop();
        Targets.of(choice).forEach(this::jump);
        stack.end();
    }

    private void jump(Label target) {
        if (passed.contains(target)) contain("An expression has a loop, which may run without end.");
        stack.jump(target);
    }

    private void check(TypeCheckInstruction check) {
        name(check.type().asSymbol());
        if (check.opcode() == Opcode.INSTANCEOF) stack.replace(1, 1);
    }

    private void array(int dimensions) {
        List<Object> sizes = stack.pop(dimensions);
        double size = 1;
        for (Object one : sizes) size *= one instanceof Integer known ? Math.max(1, known) : Double.MAX_VALUE;
        if (size > 10_000) contain("An expression makes an array whose size is not a small constant.");
        stack.push(Sketch.UNKNOWN);
    }

    private void name(ClassDesc type) {
        ClassDesc bare = type;
        while (bare.isArray()) bare = bare.componentType();
        if (!bare.isPrimitive() && !members.knows(Call.name(bare)))
            refuse("An expression uses the class " + Call.name(bare) + ", which templates may not.");
    }

    private void field(FieldInstruction field) {
        String owner = Call.name(field.owner().asSymbol());
        boolean written = field.opcode() == Opcode.PUTFIELD || field.opcode() == Opcode.PUTSTATIC;
        boolean ofObject = field.opcode() == Opcode.GETFIELD || field.opcode() == Opcode.PUTFIELD;
        stack.replace((written ? 1 : 0) + (ofObject ? 1 : 0), written ? 0 : 1);
        if (owner.equals(className) && ofObject) {
            String name = field.name().stringValue();
            boolean holder = name.startsWith("parameter_") || name.startsWith("field_") || name.startsWith("variable_");
            if (!holder || (written && !OwnCalls.isBeginning(methodName)))
                refuse("An expression uses the field " + name
                        + " of the report's own class, which expressions may not.");
        } else if (written) {
            refuse("An expression changes the field " + owner + "."
                    + field.name().stringValue() + ", which expressions may not.");
        } else {
            look(Call.ofField(owner, field.name().stringValue()));
        }
    }

    private void call(InvokeInstruction call) {
        MethodTypeDesc type = call.typeSymbol();
        List<Object> arguments = stack.pop(type.parameterCount());
        if (call.opcode() != Opcode.INVOKESTATIC) stack.pop();
        boolean nothing = type.returnType().descriptorString().equals("V");
        if (!nothing) stack.push(Sketch.UNKNOWN);
        ClassDesc owner = call.owner().asSymbol();
        String name = call.name().stringValue();
        if (owner.isArray() && name.equals("clone")) return;
        String ownerName = Call.name(owner);
        if (ownerName.equals(className) && ownCalls.isOwn(name)) {
            if (!ownCalls.leadsOn(methodName, name))
                refuse("An expression calls " + name + " of the report's own class, which expressions may not.");
            return;
        }
        look(new Call(
                ownerName.equals(className) ? "net.sf.jasperreports.engine.fill.JREvaluator" : ownerName,
                name.equals("<init>") ? "new" : name,
                type.parameterList(),
                arguments));
    }

    private void look(Call call) {
        switch (members.grade(call)) {
            case INERT -> {}
            case CONTAINED ->
                contain("An expression uses " + call.inWords()
                        + ", which may take long or much, or reach more than what is printed.");
            case REFUSED -> refuse("An expression uses " + call.inWords() + ", which templates may not.");
        }
    }

    private void refuse(String reason) {
        faults.add(new Fault(line, Objection.refused(reason)));
    }

    private void contain(String reason) {
        faults.add(new Fault(line, Objection.contained(reason)));
    }
}
