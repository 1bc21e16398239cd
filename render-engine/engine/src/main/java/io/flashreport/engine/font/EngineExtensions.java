package io.flashreport.engine.font;

import java.util.List;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.util.JRStyledTextUtil;
import net.sf.jasperreports.extensions.DefaultExtensionsRegistry;

/**
 * The library's extensions, but for fonts, which come from {@link FontCatalog}; named in jasperreports.properties. The
 * library itself would read every font file at its start, and knows no help for a family that lacks a character.
 */
public final class EngineExtensions extends DefaultExtensionsRegistry {
    private static final int DEPTH_OF_LAYOUT = 16;
    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    @Override
    @SuppressWarnings("unchecked") // The lists hold what they are asked for.
    public <T> List<T> getExtensions(Class<T> type) {
        if (type == FontSet.class) return (List<T>) FontCatalog.INSTANCE.sets();
        if (type != FontFamily.class) return super.getExtensions(type);
        return (List<T>) (forLayout() ? FontCatalog.INSTANCE.parts() : FontCatalog.INSTANCE.named());
    }

    // Texts can be set in several fonts, but only under a name that no family has; charts and drawings ask for families
    // only. To serve both under one name, the families are shown to all but the class that resolves texts. Asked once
    // for
    // each name and document.
    static boolean forLayout() {
        return CALLERS.walk(frames ->
                frames.limit(DEPTH_OF_LAYOUT).anyMatch(frame -> frame.getDeclaringClass() == JRStyledTextUtil.class));
    }
}
