package io.flashreport.engine.check;

import io.flashreport.engine.gate.Fault;
import io.flashreport.engine.gate.Gate;
import io.flashreport.engine.gate.Objection;
import io.flashreport.engine.protocol.FindingKind;
import java.util.Collection;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.design.JRCompilationUnit;

/** Takes a template through the gate, and says of each objection where the thing stands that it is about. */
final class Admission {
    private static final int MAX_SHOWN_CHARS = 120;

    private final Gate gate;
    private final TemplateSource source;
    private final Places places;
    private final Findings findings;

    Admission(Gate gate, TemplateSource source, Places places, Findings findings) {
        this.gate = gate;
        this.source = source;
        this.places = places;
        this.findings = findings;
    }

    /** @param parts what a design consists of */
    void look(Collection<Object> parts) {
        for (Object part : parts)
            for (Objection objection : gate.look(part))
                tell(objection, source.spot(places.elementOf(part, source.result())), "");
    }

    /** @param units that were compiled, with all that was generated for them */
    void lookAtCode(Collection<JRCompilationUnit> units) {
        for (JRCompilationUnit unit : units) for (Fault fault : gate.look(unit)) tell(unit, fault);
    }

    private void tell(JRCompilationUnit unit, Fault fault) {
        var code = new GeneratedCode(unit);
        JRExpression expression = code.expressionAt(fault.line());
        if (expression == null) {
            tell(fault.objection(), source.spot(source.result().root()), "");
            return;
        }
        XmlElement element = places.elementOf(expression, source.result());
        tell(
                fault.objection(),
                source.textSpot(element, code.lineWithin(expression, fault.line())),
                shown(expression) + ": ");
    }

    private static String shown(JRExpression expression) {
        String line = String.valueOf(expression.getText()).strip().replaceAll("\\s+", " ");
        return line.length() <= MAX_SHOWN_CHARS ? line : line.substring(0, MAX_SHOWN_CHARS - 1) + "…";
    }

    private void tell(Objection objection, Spot spot, String about) {
        String message = about + objection.reason();
        switch (objection.grade()) {
            case INERT -> findings.warning(FindingKind.POLICY, spot, message);
            case CONTAINED -> findings.contain(spot, message);
            case REFUSED -> findings.error(FindingKind.POLICY, spot, message);
        }
    }
}
