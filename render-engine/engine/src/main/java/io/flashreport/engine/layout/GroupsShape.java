package io.flashreport.engine.layout;

import io.flashreport.engine.layout.Block.Facts;
import io.flashreport.engine.records.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Groups of facts, small ones beside each other. */
final class GroupsShape {
    private static final int PART = 225;
    private static final int MOST_PARTS = 3;
    private static final int MOST_FACTS = 10;
    private static final int GAP = 2 * Typography.GAP;

    private final int width;
    private final Setting setting;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Group> small = new ArrayList<>();

    /** @param around how many steps of the paths the heading says already */
    record Group(@Nullable String heading, List<Field> fields, int around) {}

    private GroupsShape(int width, Setting setting) {
        this.width = width;
        this.setting = setting;
    }

    static List<Block> of(List<Group> groups, int width, Setting setting) {
        var shape = new GroupsShape(width, setting);
        for (Group group : groups) shape.add(group);
        shape.flush();
        return shape.blocks;
    }

    private void add(Group group) {
        int narrowest = part(Math.clamp(width / PART, 1, MOST_PARTS));
        if (FactsShape.areSmall(group.fields, group.around, narrowest, MOST_FACTS, setting)) {
            small.add(group);
        } else {
            flush();
            blocks.addAll(FactsShape.of(group.heading, group.fields, group.around, 0, width, setting));
        }
    }

    /** As evenly as it goes: four groups are two and two, not three and one. */
    private void flush() {
        int most = Math.clamp(width / PART, 1, MOST_PARTS);
        int lines = (small.size() + most - 1) / most;
        int from = 0;
        for (int line = 0; line < lines; line++) {
            int to = from + (small.size() - from + lines - line - 1) / (lines - line);
            beside(small.subList(from, to), most);
            from = to;
        }
        small.clear();
    }

    private void beside(List<Group> groups, int most) {
        if (groups.size() == 1) {
            Group group = groups.getFirst();
            blocks.addAll(FactsShape.of(group.heading, group.fields, group.around, 0, width, setting));
            return;
        }
        int part = part(Math.clamp(groups.size(), 1, most));
        var twins = new HashMap<String, Integer>();
        for (Group group : groups)
            FactsShape.widths(group.fields, group.around, setting)
                    .forEach((label, wide) -> twins.merge(label, wide, Math::max));
        var parts = new ArrayList<Facts>();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            parts.addAll(
                    FactsShape.of(group.heading, group.fields, group.around, i * (part + GAP), part, twins, setting));
        }
        blocks.add(new Block.Beside(parts));
    }

    private int part(int parts) {
        return (width - (parts - 1) * GAP) / parts;
    }
}
