package io.flashreport.engine.template;

import io.flashreport.engine.job.JobFailedException;
import io.flashreport.engine.protocol.EngineFailure;
import org.jaxen.SimpleFunctionContext;
import org.jaxen.XPathFunctionContext;

/** The functions of XPath, without those that reach out of the data. */
final class XPathFunctions {
    private XPathFunctions() {}

    /** For all of this JVM. */
    static void restrict() {
        var functions = (SimpleFunctionContext) XPathFunctionContext.getInstance();
        functions.registerFunction(null, "document", (context, arguments) -> {
            throw new JobFailedException(
                    EngineFailure.TEMPLATE,
                    "The template calls the XPath function document(), which is not available: reports read the data that was sent.");
        });
    }
}
