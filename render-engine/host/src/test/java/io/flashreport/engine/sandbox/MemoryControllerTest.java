package io.flashreport.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryControllerTest {
    private static final String V2_MOUNT =
            "35 24 0:30 / /sys/fs/cgroup rw,nosuid,nodev,noexec,relatime shared:9 - cgroup2 cgroup2 rw,nsdelegate";

    private static final String V1_MEMORY =
            "61 46 0:34 / /sys/fs/cgroup/memory rw,relatime shared:21 - cgroup cgroup rw,memory";

    private static final String V1_CPU = "60 46 0:33 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu";

    @Test
    void theGroupOfAServiceLiesBelowTheOneMountOfVersion2() {
        assertThat(MemoryController.V2.folder(List.of(V2_MOUNT), List.of("0::/system.slice/worker.service")))
                .contains(Path.of("/sys/fs/cgroup/system.slice/worker.service"));
    }

    @Test
    void aContainerThatSeesAPartOfTheTreeFindsItsGroupInThatPart() {
        String part = "35 24 0:30 /docker/4f /sys/fs/cgroup rw,relatime - cgroup2 cgroup rw";

        assertThat(MemoryController.V2.folder(List.of(part), List.of("0::/docker/4f/inner")))
                .contains(Path.of("/sys/fs/cgroup/inner"));
        assertThat(MemoryController.V2.folder(List.of(part), List.of("0::/docker/other")))
                .isEmpty();
    }

    @Test
    void version1HasMemoryInATreeOfItsOwn() {
        var mounts = List.of(V1_CPU, V1_MEMORY);

        assertThat(MemoryController.V1.folder(mounts, List.of("5:cpu:/a", "4:memory:/b", "0::/")))
                .contains(Path.of("/sys/fs/cgroup/memory/b"));
        assertThat(MemoryController.V2.folder(mounts, List.of("4:memory:/b", "0::/")))
                .isEmpty();
    }
}
