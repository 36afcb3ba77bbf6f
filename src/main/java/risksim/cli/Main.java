package risksim.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;
import risksim.agent.AgentFailure;
import risksim.experiment.Provenance;
import risksim.experiment.RunFolder;
import risksim.file.BadInput;

/** The command line. Exit codes: 0 done, 1 appetite exceeded or expectation missed, 2 bad input, 3 failed. */
@Command(
        name = "risksim",
        description = "A simulator of the risks of many AI agents acting at once.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        footer = {"", "Example: risksim run scenarios/collusion/pricing-duopoly.yaml"})
public final class Main {
    private static final int BAD_INPUT = 2;
    private static final int FAILED = 3;

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /** Runs one command. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = line();
        line.setOut(out);
        line.setErr(err);
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** All commands, ready to read what somebody typed. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Main());
        List.of(
                        new RunCommand(),
                        new VerifyCommand(),
                        new ValidateCommand(),
                        new CompareCommand(),
                        new SelftestCommand(),
                        new DistortionCommand(),
                        new WorstCaseCommand(),
                        new ReportCommand(),
                        new CertifyCommand(),
                        new ExplainCommand(),
                        new ListCommand(),
                        new DescribeCommand(),
                        new QueryCommand(),
                        new ExportCommand(),
                        new ViewCommand(),
                        new FilmCommand(),
                        new BenchCommand())
                .forEach(line::addSubcommand);
        line.addSubcommand("completion", completion());
        line.addSubcommand(new HelpCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(Main::told);
        line.setUsageHelpAutoWidth(true);
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .mixinStandardHelpOptions(true));
        return line;
    }

    /** Picocli's own help names the command as it is called elsewhere. */
    private static CommandLine completion() {
        CommandLine completion = new CommandLine(new GenerateCompletion());
        completion.getCommandSpec().name("completion");
        completion
                .getCommandSpec()
                .usageMessage()
                .description("Print a script by which bash or zsh completes commands and options.")
                .optionListHeading("")
                .footer("", "Example: source <(risksim completion)");
        return completion;
    }

    private static int usage(CommandLine line) {
        line.usage(line.getOut());
        return 0;
    }

    /** Says what went wrong in words; only a bug of the program itself shows its trace. */
    private static int told(Exception failure, CommandLine line, ParseResult parsed) throws Exception {
        PrintWriter err = line.getErr();
        if (failure instanceof BadInput bad) {
            bad.problems().forEach(err::println);
            err.printf(
                    "%d %s; nothing was run%n",
                    bad.problems().size(), bad.problems().size() == 1 ? "problem" : "problems");
            return BAD_INPUT;
        }
        if (failure instanceof AgentFailure || failure instanceof RunFolder.Busy) {
            err.println(failure.getMessage());
            return FAILED;
        }
        if (failure instanceof UncheckedIOException io) {
            err.println(io.getMessage() + ": " + io.getCause());
            return FAILED;
        }
        err.println("This is a bug of risksim " + Provenance.code() + ":");
        failure.printStackTrace(err);
        return FAILED;
    }

    /** The version that is running. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"risksim " + Provenance.code()};
        }
    }
}
