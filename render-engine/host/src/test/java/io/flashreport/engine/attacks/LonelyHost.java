package io.flashreport.engine.attacks;

import io.flashreport.engine.host.Scratch;
import io.flashreport.engine.sandbox.Sandbox;
import io.flashreport.engine.sandbox.SandboxMode;
import java.io.IOException;
import java.nio.file.Path;

/** A host that gives an engine a job which never ends, and says which processes the engine has. */
final class LonelyHost {
    private LonelyHost() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var scratch = Scratch.claim(Path.of(arguments[0]));
        var sandbox = Sandbox.open(SandboxMode.REQUIRED, AttackedEngine.JAVA, scratch.folder());
        var engine = new AttackedEngine(sandbox, AttackedEngine.LIMITS, scratch);
        var target = new Target(1, Path.of("/"), Path.of("/"), Path.of("/"), 1);
        engine.run(Attack.READ_THE_USERS_OF_THE_MACHINE.name(), target);
        ProcessHandle.current().descendants().forEach(process -> System.out.println(process.pid()));
        System.out.println("at work");
        engine.run(Attacker.IGNORE_THE_END, target);
    }
}
