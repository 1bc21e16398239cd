package io.flashreport.engine.layout;

import io.flashreport.engine.layout.GroupsShape.Group;
import io.flashreport.engine.records.Field;
import io.flashreport.engine.records.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The single values of a record: facts, groups of facts, grids. */
final class ObjectBlocks {
    /** An object of so few values needs no group of its own beside other values. */
    private static final int SMALL = 2;

    private static final int SMALL_IN_CARD = 3;

    /** An object of so many values in all is one group, whatever it holds. */
    private static final int ONE_GROUP = 10;

    private final int around;
    private final int width;
    private final boolean card;
    private final Setting setting;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private ObjectBlocks(int around, int width, boolean card, Setting setting) {
        this.around = around;
        this.width = width;
        this.card = card;
        this.setting = setting;
    }

    /** @param around how many steps of the paths the title says already */
    static List<Block> of(List<Field> fields, int around, int width, boolean card, Setting setting) {
        Members root = Members.of(fields);
        for (int i = 0; i < around && root.fields().isEmpty() && root.objects().size() == 1; i++)
            root = root.objects().getFirst();
        var object = new ObjectBlocks(root.depth(), width, card, setting);
        object.add(root, null);
        object.flush();
        return object.blocks;
    }

    private void add(Members members, @Nullable String heading) {
        Optional<Block.Grid> grid =
                GridShape.of(members.fields().isEmpty() ? heading : null, members.objects(), width, setting);
        List<Members> apart = grid.isPresent()
                ? List.of()
                : members.objects().stream()
                        .filter(object -> !joins(object, members))
                        .toList();
        List<Field> own = new ArrayList<>(members.fields());
        if (grid.isEmpty())
            for (Members object : members.objects()) if (!apart.contains(object)) own.addAll(object.all());
        own.sort((a, b) -> Integer.compare(a.index(), b.index()));
        if (heading == null) {
            blocks.addAll(FactsShape.of(null, own, members.depth(), 0, width, setting));
        } else if (!own.isEmpty()) {
            groups.add(new Group(heading, own, members.depth()));
        }
        grid.ifPresent(table -> {
            flush();
            blocks.add(table);
        });
        for (Members object : apart) addApart(object);
    }

    private void addApart(Members object) {
        String heading = Headings.of(object.path().subList(around, object.depth()));
        if (isOneGroup(object)) groups.add(new Group(heading, object.all(), object.depth()));
        else add(object, heading);
    }

    private boolean isOneGroup(Members object) {
        return object.objects().isEmpty()
                || (object.all().size() <= ONE_GROUP
                        && GridShape.of(null, object.objects(), width, setting).isEmpty());
    }

    /** Whether its values stand among those of what it is in. */
    private boolean joins(Members object, Members in) {
        if (!object.objects().isEmpty() || object.fields().size() > (card ? SMALL_IN_CARD : SMALL)) return false;
        boolean accompanied = card || !in.fields().isEmpty() || !in.path().isEmpty();
        return accompanied && !hasTwin(object, in);
    }

    /** Whether there is another with the same members, as the buyer is of the seller. */
    private static boolean hasTwin(Members object, Members in) {
        if (object.fields().size() < 2) return false;
        Set<List<Step>> names = object.byPath().keySet();
        return in.objects().stream()
                .filter(other -> !other.path().equals(object.path())
                        && other.fields().size() == object.fields().size())
                .map(Members::byPath)
                .map(Map::keySet)
                .collect(Collectors.toSet())
                .contains(names);
    }

    private void flush() {
        blocks.addAll(GroupsShape.of(groups, width, setting));
        groups.clear();
    }
}
