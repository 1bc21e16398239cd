package io.flashreport.engine.font;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.fonts.FontSet;
import net.sf.jasperreports.engine.fonts.FontSetFamily;
import org.jspecify.annotations.Nullable;

/** A name that templates use, and the families that serve it, the main one first. */
record NamedSet(String name, List<FontSetFamily> families) implements FontSet {
    static NamedSet of(String name, Family main, List<Family> fallbacks) {
        var members = new ArrayList<FontSetFamily>();
        members.add(new Member(main.name(), true));
        fallbacks.forEach(family -> members.add(new Member(family.name(), false)));
        return new NamedSet(name, List.copyOf(members));
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public List<FontSetFamily> getFamilies() {
        return families;
    }

    @Override
    public @Nullable String getExportFont(String key) {
        return null;
    }

    @Override
    public Object clone() {
        return this;
    }

    /** Every family decides itself which characters it is for: no scripts are named here. */
    record Member(String familyName, boolean primary) implements FontSetFamily {
        @Override
        public String getFamilyName() {
            return familyName;
        }

        @Override
        public boolean isPrimary() {
            return primary;
        }

        @Override
        public @Nullable List<String> getIncludedScripts() {
            return null;
        }

        @Override
        public @Nullable List<String> getExcludedScripts() {
            return null;
        }

        @Override
        public Object clone() {
            return this;
        }
    }
}
