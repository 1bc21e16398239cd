package io.flashreport.worker.engine;

import io.flashreport.engine.sandbox.SandboxMode;
import io.flashreport.engine.sandbox.TemplatePolicy;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The engine processes. */
@ConfigMapping(prefix = "flashreport.engine")
interface EngineConfig {
    /** The folder with the engine's jars. */
    Path home();

    /** The {@code java} that runs engines. */
    Path java();

    /** An AOT cache; a file of that name that does not exist is left out. */
    Optional<Path> archive();

    /** For spooled documents and the engines' swap files; several workers may share it. */
    Path scratch();

    /** An engine that is not warm after this time is given up and started again. */
    @WithDefault("60s")
    Duration startLimit();

    /**
     * After this many jobs an engine is replaced, so that no leak of a library grows without end. An engine becomes fast
     * over its first thousands (docs/benchmarks.md), so few would be dear.
     */
    @WithDefault("50000")
    int jobsPerEngine();

    /** Options for every engine, heap sizes apart. */
    List<String> jvmOptions();

    /** The heap of an engine of the fast lane, as {@code java -Xmx} takes it. */
    @WithDefault("192m")
    String fastHeap();

    /** The heap of an engine of the heavy lane, as {@code java -Xmx} takes it. */
    @WithDefault("256m")
    String heavyHeap();

    /** Whether engines run in a sandbox. */
    @WithDefault("auto")
    SandboxMode sandbox();

    /** Which templates are filled. */
    @WithDefault("auto")
    TemplatePolicy templates();

    /** An engine that is somebody's, since it has filled a contained template, is replaced after so long without work. */
    @WithDefault("5s")
    Duration rest();

    /** Up to this size scratch space of an engine in a sandbox is memory, where its limit is exact; else it lies on disk. */
    @WithDefault("256M")
    MemorySize scratchInMemory();

    /** What an engine in a sandbox may use of memory beside its heap. */
    @WithDefault("768M")
    MemorySize memoryBeyondHeap();

    /** How many files an engine in a sandbox may have open. */
    @WithDefault("256")
    int openFiles();

    /** How many threads an engine in a sandbox may have. */
    @WithDefault("256")
    int threads();

    /** Processor time after which an engine in a sandbox ends; one that has used half of it gets no further job. */
    @WithDefault("2h")
    Duration cpuTime();

    /** What the temporary files of an engine of the fast lane may take. */
    @WithDefault("256M")
    MemorySize fastScratch();

    /** What the temporary files of an engine of the heavy lane may take, the swapped pages of long reports among them. */
    @WithDefault("4G")
    MemorySize heavyScratch();
}
