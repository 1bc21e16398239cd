package io.flashreport.engine.font;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.util.JRStyledText;
import org.jspecify.annotations.Nullable;

/**
 * Notes, while a report is filled, which fonts were replaced and which characters no font has, in texts; not in charts
 * and drawings. For one report and one thread at a time.
 */
public final class FontReport implements FillListener {
    private static final int MOST_FONTS = 20;

    private final JasperReportsContext context;
    private final JRStyledTextAttributeSelector attributes;
    private final Map<String, Coverage> fonts = new LinkedHashMap<>();
    private final Set<String> replaced = new LinkedHashSet<>();
    private int pagesSeen;

    // Neighbours mostly share a font, and even its name's object.
    private @Nullable String lastName;
    private @Nullable Coverage last;

    public FontReport(JasperReportsContext context) {
        this.context = context;
        this.attributes = JRStyledTextAttributeSelector.getNoBackcolorSelector(context);
    }

    // The library tells of a page when the next one begins: it is whole then, and still in memory.
    @Override
    public void pageGenerated(JasperPrint print, int pageIndex) {
        look(print.getPages().get(pageIndex).getElements());
        pagesSeen = Math.max(pagesSeen, pageIndex + 1);
    }

    @Override
    public void pageUpdated(JasperPrint print, int pageIndex) {}

    /** Looks at what no page has been announced for; to be called when the report is filled. */
    public void finish(JasperPrint print) {
        while (pagesSeen < print.getPages().size()) pageGenerated(print, pagesSeen);
    }

    private void look(List<JRPrintElement> elements) {
        for (JRPrintElement element : elements) {
            if (element instanceof JRPrintText text) look(text);
            else if (element instanceof JRPrintElementContainer container) look(container.getElements());
        }
    }

    private void look(JRPrintText text) {
        String characters = text.getOriginalText();
        if (characters == null || characters.isEmpty()) return;
        if (JRCommonText.MARKUP_NONE.equals(text.getMarkup())) {
            coverage(text.getFontName()).look(characters, 0, characters.length());
            return;
        }
        JRStyledText styled = text.getFullStyledText(attributes);
        if (styled == null) return;
        AttributedCharacterIterator runs = styled.getAttributedString().getIterator();
        while (runs.getIndex() < runs.getEndIndex()) {
            Object family = runs.getAttribute(TextAttribute.FAMILY);
            int end = runs.getRunLimit(TextAttribute.FAMILY);
            coverage(family instanceof String name ? name : text.getFontName())
                    .look(styled.getText(), runs.getIndex(), end);
            runs.setIndex(end);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private Coverage coverage(String name) {
        Coverage coverage = last;
        if (name == lastName && coverage != null) return coverage;
        coverage = fonts.computeIfAbsent(name, this::open);
        lastName = name;
        last = coverage;
        return coverage;
    }

    private Coverage open(String name) {
        Coverage coverage = Coverage.of(name, context);
        if (!coverage.own()) NamedFonts.replacement(name).ifPresent(replaced::add);
        return coverage;
    }

    /** Sentences for the generation log: at most some twenty of each kind. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        replaced.stream().limit(MOST_FONTS).forEach(lines::add);
        if (replaced.size() > MOST_FONTS) lines.add(replaced.size() - MOST_FONTS + " more fonts are not here.");
        fonts.forEach((name, coverage) -> {
            if (lines.size() <= 2 * MOST_FONTS && !coverage.missing().isEmpty())
                lines.add("Warning: " + coverage.missing().in(name));
        });
        return lines;
    }
}
