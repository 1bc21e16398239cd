package io.flashreport.local;

import io.flashreport.local.part.Project;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "prepare", hidden = true, description = "Does once after a build what makes starts fast.")
final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        new Training(Project.locate(), System.out, Clock.systemUTC()).runIfNeeded();
        return 0;
    }
}
