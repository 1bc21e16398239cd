package io.flashreport.template.engine;

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

    /** For uploads under way and the engines' swap files; several services may share it. */
    Path scratch();

    /** How many engines there are. */
    @WithDefault("2")
    int engines();

    /** An engine that is not warm after this time is given up and started again. */
    @WithDefault("60s")
    Duration startLimit();

    /** After this many jobs an engine is replaced, so that no leak of a library grows without end. */
    @WithDefault("1000")
    int jobsPerEngine();

    /** Options for every engine, heap size apart. */
    List<String> jvmOptions();

    /** The heap of an engine, as {@code java -Xmx} takes it. */
    @WithDefault("192m")
    String heap();

    /** How long a check, a preview or a layout waits for its turn. */
    @WithDefault("20s")
    Duration patience();

    /** How many checks, previews and layouts of an account may be under way, those that wait among them. */
    @WithDefault("4")
    int atOncePerAccount();

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

    /** What the temporary files of an engine may take. */
    @WithDefault("256M")
    MemorySize scratchSize();
}
