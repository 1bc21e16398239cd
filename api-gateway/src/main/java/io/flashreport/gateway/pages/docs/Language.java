package io.flashreport.gateway.pages.docs;

import java.util.Locale;

/** A language, or tool, for which there is a guide. */
public enum Language {
    CURL("curl", "report.sh", "bash report.sh"),
    JAVA("Java", "Report.java", "java -cp \"lib/*\" Report.java"),
    SPRING("Spring", "Report.java", "java -cp \"lib/*\" Report.java"),
    JAVASCRIPT("JavaScript", "report.mjs", "node report.mjs"),
    PYTHON("Python", "report.py", "python3 report.py"),
    PHP("PHP", "report.php", "php report.php"),
    CSHARP("C#", "Report.cs", "dotnet run --"),
    GO("Go", "report.go", "go run report.go");

    private final String label;
    private final String file;
    private final String command;

    Language(String label, String file, String command) {
        this.label = label;
        this.file = file;
        this.command = command;
    }

    public String label() {
        return label;
    }

    /** In docs/clients, and in addresses. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String file() {
        return file;
    }

    /** Where the sample is, as it is. */
    public String address() {
        return "/docs/clients/" + folder() + "/" + file;
    }

    /** What runs the sample, up to its arguments. */
    public String command() {
        return command;
    }
}
