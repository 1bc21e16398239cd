package io.flashreport.engine.check;

import io.flashreport.engine.protocol.FindingKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRQuery;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRValidationFault;
import net.sf.jasperreports.engine.design.JRVerifier;
import net.sf.jasperreports.engine.design.JasperDesign;

/** The rules that the library verifies before it compiles a design; one that is broken refuses the design. */
final class DesignRules {
    private static final Pattern UNDECLARED =
            Pattern.compile("(Field|Parameter|Variable) not found : (.*)", Pattern.DOTALL);
    private static final Pattern BELOW_BAND = Pattern.compile(
            "Warning : Element bottom reaches outside band area : y=(-?\\d+) height=(\\d+) band-height=(\\d+)");
    private static final Pattern SECTION = Pattern.compile("^The (?:'.*' )?([a-z ]+?) section");
    private static final Pattern LAYOUT = Pattern.compile(
            "do not fit|reaches outside|overlap|(?:width|height) should be|negative|must be positive|Column count");

    private final JasperReportsContext context;
    private final TemplateSource source;
    private final Places places;
    private final boolean whole;

    /** @param whole whether all of the template was read: what was refused may be missing in the layout */
    DesignRules(JasperReportsContext context, TemplateSource source, Places places, boolean whole) {
        this.context = context;
        this.source = source;
        this.places = places;
        this.whole = whole;
    }

    /**
     * Undeclared names become complaints about their expressions.
     *
     * @return whether what is declared is sound, so that the rest can be judged
     */
    boolean verify(JasperDesign design, ExpressionCheck expressions, Findings findings) {
        var names = new DeclaredNames(context, design);
        boolean sound = true;
        for (JRValidationFault fault : JRVerifier.verifyDesign(context, design, null)) {
            String message = String.valueOf(fault.getMessage());
            Matcher undeclared = UNDECLARED.matcher(message);
            if (undeclared.matches() && fault.getSource() instanceof JRExpression expression)
                expressions.complain(
                        expression, names.undeclared(expression, undeclared.group(1), undeclared.group(2)));
            else sound &= tell(fault, message, findings) != FindingKind.STRUCTURE;
        }
        return sound;
    }

    private FindingKind tell(JRValidationFault fault, String message, Findings findings) {
        FindingKind kind = kind(message, fault.getSource());
        if (kind != FindingKind.LAYOUT || whole)
            findings.error(kind, spot(message, fault.getSource()), words(message, fault));
        return kind;
    }

    private static FindingKind kind(String message, Object about) {
        if (about instanceof JRQuery) return FindingKind.QUERY;
        return LAYOUT.matcher(message).find() ? FindingKind.LAYOUT : FindingKind.STRUCTURE;
    }

    private Spot spot(String message, Object about) {
        XmlElement element = places.elementOf(about, source.result());
        Matcher section = SECTION.matcher(message);
        if (element == source.result().root() && section.find())
            return source.spot(section(section.group(1)).orElse(element));
        return source.spot(element);
    }

    private Optional<XmlElement> section(String inWords) {
        String name = inWords.replace(" ", "");
        return source.result().root().children().stream()
                .filter(child -> child.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String words(String message, JRValidationFault fault) {
        Matcher belowBand = BELOW_BAND.matcher(message);
        if (belowBand.matches()) {
            int y = Integer.parseInt(belowBand.group(1));
            int height = Integer.parseInt(belowBand.group(2));
            int band = Integer.parseInt(belowBand.group(3));
            return "The element ends at " + (y + height) + ", but its band is " + band
                    + " high: make the band higher or the element lower.";
        }
        String sentence = message.endsWith(".") ? message : message + ".";
        return switch (fault.getSource()) {
            case JRElement element when LAYOUT.matcher(message).find() -> sentence + " Move it or make it smaller.";
            case JRBand band when LAYOUT.matcher(message).find() -> sentence + " Make bands lower or the page higher.";
            case JasperDesign design
            when message.contains("page height") -> sentence + " Make bands lower or the page higher.";
            case JasperDesign design
            when message.contains("page width") -> sentence + " Make columns narrower or the page wider.";
            case null, default -> sentence;
        };
    }
}
