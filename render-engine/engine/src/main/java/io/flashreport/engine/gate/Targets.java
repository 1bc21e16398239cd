package io.flashreport.engine.gate;

import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.util.ArrayList;
import java.util.List;

/** Where an instruction may lead other than to the next one. */
final class Targets {
    private Targets() {}

    static List<Label> of(Instruction instruction) {
        return switch (instruction) {
            case BranchInstruction branch -> List.of(branch.target());
            case TableSwitchInstruction choice -> of(choice.defaultTarget(), choice.cases());
            case LookupSwitchInstruction choice -> of(choice.defaultTarget(), choice.cases());
            default -> List.of();
        };
    }

    private static List<Label> of(Label otherwise, List<SwitchCase> cases) {
        var targets = new ArrayList<Label>();
        targets.add(otherwise);
        for (SwitchCase one : cases) targets.add(one.target());
        return targets;
    }
}
