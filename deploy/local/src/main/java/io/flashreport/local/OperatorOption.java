package io.flashreport.local;

import io.flashreport.local.admin.Administration;
import io.flashreport.local.admin.Operator;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** In whose name the administration API is called. */
final class OperatorOption {
    @Mixin
    private HomeOption homeOption = new HomeOption();

    Administration logIn() throws IOException {
        var demo = homeOption.home().folder().resolve("demo.env");
        return new Administration(Operator.of(System.getenv(), demo));
    }
}
