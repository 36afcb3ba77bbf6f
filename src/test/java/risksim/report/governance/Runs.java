package risksim.report.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.FinishedRun;
import risksim.experiment.Laboratory;
import risksim.experiment.Outcome;
import risksim.experiment.Provenance;
import risksim.experiment.Recorder;
import risksim.experiment.RunFolder;
import risksim.experiment.Study;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Small finished runs for tests: two pricing learners that play a few thousand ticks. */
final class Runs {
    private Runs() {}

    /** A run of eight replications with an arm and a null twin, held against an appetite. */
    static Path finished(Path folder, String name, String question, String appetite) {
        return finished(folder, name, scenario(name, question, appetite));
    }

    /** A run of a scenario as its file has it. */
    static Path finished(Path folder, String name, String scenario) {
        try {
            Path file = Files.writeString(folder.resolve(name + ".yaml"), scenario);
            return finished(folder.resolve("runs"), ScenarioReader.read(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Path finished(Path runs, Scenario scenario) {
        Experiment experiment = new Experiment(new InlineHost(), 1, true);
        try (RunFolder folder = RunFolder.open(runs, scenario, Provenance.code())) {
            Recorder recorder = new Recorder();
            Laboratory laboratory = new Laboratory(experiment, scenario.metrics(), List.of(), recorder);
            Outcome outcome =
                    new Study(scenario, laboratory).outcome(played -> Provenance.of(scenario, played, "test"));
            recorder.played().forEach(folder::add);
            folder.finish(outcome);
            return folder.folder();
        }
    }

    static Dossier dossier(Path run) {
        return ReportFolder.dossier(List.of(run), Optional.empty());
    }

    static Exhibit exhibit(Path run) {
        FinishedRun finished = FinishedRun.read(run);
        return new Exhibit("R1", finished, finished.outcome());
    }

    static String scenario(String name, String question, String appetite) {
        return """
                version: 1
                name: %s
                question: %s
                risk: { mode: collusion, factors: [emergent-agency] }
                world:
                  game: logit-bertrand
                  with: { prices: 5, memory: 1, discount: 0.95 }
                agents:
                  - archetype: q-pricer
                    count: 2
                    with: { exploration-decay: 1.0e-3 }
                run: { seed: 11, replications: 8, at-most: 4000, window: 500 }
                metrics: [profit-gain, mean-price]
                arms:
                  - name: baseline
                  - name: impatient
                    change: { "world.with.discount": 0.2 }
                  - name: twin
                    null-twin: true
                    change: { "world.with.discount": 0.0 }
                appetite: %s
                """
                .formatted(name, question, appetite);
    }
}
