package io.flashreport.engine.gate;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.jdt.JRJdtCompiler;

/** Compiles a report as the library does, and has the gate look at every class that comes of it. For one report. */
public final class GatedCompiler extends JRJdtCompiler {
    private final Gate gate;
    private final List<Objection> objections = new ArrayList<>();

    public GatedCompiler(JasperReportsContext context, Gate gate) {
        super(context);
        this.gate = gate;
    }

    /** What is to be said against the expressions that were compiled. */
    public List<Objection> objections() {
        return List.copyOf(objections);
    }

    @Override
    protected String compileUnits(JRCompilationUnit[] units, String classpath, File tempDirFile) {
        // The library puts others into the array where expressions call its functions.
        String errors = super.compileUnits(units, classpath, tempDirFile);
        if (errors == null)
            for (JRCompilationUnit unit : units)
                gate.look(unit).stream().map(Fault::objection).forEach(objections::add);
        return errors;
    }
}
