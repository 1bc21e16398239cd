package io.flashreport.local;

import io.flashreport.local.part.Home;
import io.flashreport.local.stack.Secrets;
import io.flashreport.local.supervisor.HomeLock;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "rotate-secrets",
        description =
                "Has new passwords of databases, keys of the storage and keys of tokens made, of a stopped stack.")
final class RotateSecretsCommand implements Callable<Integer> {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Home home = homeOption.home();
        home.create();
        if (!HomeLock.take(home)) {
            System.err.println("A stack runs in " + home.folder() + "; ./flashreport down stops it.");
            return 1;
        }
        var secrets = new Secrets(home);
        secrets.forget();
        secrets.make();
        System.out.println("The next ./flashreport up uses new secrets. Presigned URLs that were given out are void.");
        return 0;
    }
}
