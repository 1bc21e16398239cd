package io.flashreport.engine.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.sf.jasperreports.compilers.ReportExpressionsCompilation;
import net.sf.jasperreports.compilers.ReportExpressionsCompiler;
import net.sf.jasperreports.compilers.ReportSourceCompilation;
import net.sf.jasperreports.crosstabs.JRCrosstabParameter;
import net.sf.jasperreports.crosstabs.design.JRDesignCrosstab;
import net.sf.jasperreports.engine.JRDataset;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.design.JRCompilationUnit;
import net.sf.jasperreports.engine.design.JRDesignDataset;
import net.sf.jasperreports.engine.design.JRSourceCompileTask;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.jdt.JRJdtCompiler;
import org.eclipse.jdt.core.compiler.IProblem;

/**
 * Compiles the expressions of a design as the library does, and gives the compiler's problems one by one, each with the
 * source code that it is about. For one design.
 */
final class ExpressionCompiler extends JRJdtCompiler {
    private final JasperDesign design;
    private final JRExpressionCollector collector;
    private final List<Problem> problems = new ArrayList<>();
    private List<JRCompilationUnit> compiled = List.of();

    ExpressionCompiler(JasperReportsContext context, JasperDesign design) {
        super(context);
        this.design = design;
        this.collector = JRExpressionCollector.collector(context, design);
    }

    /** What the compiler says about a line of the code that was generated for a dataset or a crosstab. */
    record Problem(JRCompilationUnit unit, IProblem words) {}

    /** How many expressions the design has. */
    int expressions() {
        return collector.getReportExpressions().size();
    }

    /** All problems, in the order of the code. The design has neither broken rules nor undeclared names. */
    List<Problem> problems() throws JRException {
        List<JRCompilationUnit> units = new ArrayList<>();
        units.add(unit(design.getMainDesignDataset()));
        for (JRDataset dataset : design.getDatasetsList()) units.add(unit((JRDesignDataset) dataset));
        for (JRDesignCrosstab crosstab : Crosstabs.in(design)) units.add(unit(crosstab));
        JRCompilationUnit[] sources =
                units.stream().filter(JRCompilationUnit::hasSource).toArray(JRCompilationUnit[]::new);
        if (sources.length > 0) compileUnits(sources, "", null);
        // The library puts others into the array where expressions call its functions.
        compiled = List.of(sources);
        return List.copyOf(problems);
    }

    /** What was compiled, when there were no problems. */
    List<JRCompilationUnit> compiled() {
        return compiled;
    }

    private JRCompilationUnit unit(JRDesignDataset dataset) throws JRException {
        JRExpressionCollector expressions = collector.getCollector(dataset);
        ReportExpressionsCompilation compilation =
                ReportExpressionsCompiler.instance().getExpressionsCompilation(expressions);
        var source = new ReportSourceCompilation<JRParameter>(
                jasperReportsContext,
                design,
                compilation,
                byName(dataset.getParametersList(), JRParameter::getName),
                byName(dataset.getFieldsList(), JRField::getName),
                dataset.getVariablesMap(),
                dataset.getVariables());
        return unit(getUnitName(design, dataset, ""), expressions, source, false);
    }

    private JRCompilationUnit unit(JRDesignCrosstab crosstab) throws JRException {
        JRExpressionCollector expressions = collector.getCollector(crosstab);
        ReportExpressionsCompilation compilation =
                ReportExpressionsCompiler.instance().getExpressionsCompilation(expressions);
        var source = new ReportSourceCompilation<JRCrosstabParameter>(
                jasperReportsContext,
                design,
                compilation,
                byName(crosstab.getParametersList(), JRCrosstabParameter::getName),
                null,
                crosstab.getVariablesMap(),
                crosstab.getVariables());
        return unit(getUnitName(design, crosstab, collector, ""), expressions, source, true);
    }

    private JRCompilationUnit unit(
            String name,
            JRExpressionCollector expressions,
            ReportSourceCompilation<?> source,
            boolean onlyDefaultEvaluation)
            throws JRException {
        var unit = new JRCompilationUnit(name);
        if (!source.hasSource()) return unit;
        var task = new JRSourceCompileTask(design, name, expressions, source, onlyDefaultEvaluation);
        unit.setSource(generateSourceCode(task), null, task);
        return unit;
    }

    private static <T> Map<String, T> byName(Collection<T> things, Function<T, String> name) {
        return things.stream().collect(Collectors.toMap(name, Function.identity(), (first, second) -> second));
    }

    @Override
    protected CompilerRequestor getCompilerRequestor(JRCompilationUnit[] units) {
        return new CompilerRequestor(jasperReportsContext, this, units) {
            @Override
            public void processProblems() {
                for (int i = 0; i < units.length; i++) {
                    IProblem[] found = Objects.requireNonNullElse(unitResults[i].getProblems(), new IProblem[0]);
                    for (IProblem words : found) if (words.isError()) problems.add(new Problem(units[i], words));
                }
            }
        };
    }
}
