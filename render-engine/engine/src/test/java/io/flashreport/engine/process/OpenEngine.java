package io.flashreport.engine.process;

import io.flashreport.engine.gate.Gate;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/** An engine process without a gate, and whose standard output is open to templates. */
final class OpenEngine {
    private OpenEngine() {}

    public static void main(String[] arguments) throws IOException {
        new JobLoop(
                        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                        new FileOutputStream(FileDescriptor.out),
                        new Engine(Gate.open()))
                .run();
    }
}
