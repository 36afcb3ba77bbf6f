package risksim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.Laboratory;
import risksim.experiment.Outcome;
import risksim.experiment.Recorder;
import risksim.experiment.Study;
import risksim.metric.DeviationPunished;
import risksim.metric.MeanPrice;
import risksim.metric.ProfitGain;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;
import risksim.scenario.Plan;
import risksim.scenario.Risk;
import risksim.scenario.Run;
import risksim.scenario.Scenario;
import risksim.world.Scenes;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert(1)</script>{{7*7}}\"' =cmd() \u202Eevil\u202C ../..";

    private static Outcome outcome(String words) {
        Arm plain = Scenes.market(3000, Scenes.LEARNER, Scenes.LEARNER);
        Run run = new Run(7, 4, new Run.Until(Optional.empty()), 3000, 100, List.of());
        Arm arm = new Arm(words, "", false, plain.encounters(), plain.agents(), run);
        Arm twin = new Arm("twin", "", true, plain.encounters(), plain.agents(), run);
        Scenario scenario = new Scenario(
                words,
                words,
                new Risk(Risk.Mode.COLLUSION, List.of()),
                run,
                List.of(
                        new MetricChoice("profit-gain", new ProfitGain.Spec()),
                        new MetricChoice("mean-price", new MeanPrice.Spec()),
                        new MetricChoice("deviation-punished", new DeviationPunished.Spec())),
                List.of(arm, twin),
                List.of(new Appetite("profit-gain", Optional.of(0.25), Optional.empty(), 0.95)),
                List.of(),
                Plan.none(),
                new Scenario.Text(words, "{}", "0".repeat(64), "1".repeat(64), Map.of(words, words)));
        Experiment experiment = new Experiment(new InlineHost(), 1, true);
        Laboratory laboratory = new Laboratory(experiment, scenario.metrics(), List.of(), new Recorder());
        return new Study(scenario, laboratory).outcome(played -> Map.of("code", words));
    }

    @Test
    void a_page_says_what_was_found_and_shows_it() {
        String page = HtmlReport.render(outcome("duopoly"));
        assertThat(page)
                .contains("In &#39;duopoly&#39; profit-gain averaged", "where the behaviour cannot pay")
                .contains("Simulation evidence; not a conformity assessment.")
                .contains("Price paths", "Impulse response", "Spread of profit-gain")
                .contains("Prices above Nash alone are not collusion")
                .contains("1".repeat(64));
        assertThat(page.split("<svg", -1)).hasSize(1 + 1 + 2 + 1);
    }

    @Test
    void a_finding_has_the_colour_of_its_verdict() {
        Outcome outcome = outcome("duopoly");
        assertThat(HtmlReport.render(outcome))
                .containsPattern(
                        "class=\"finding " + Row.of(outcome.findings().get(0)).style() + "\">In &#39;duopoly&#39;")
                .contains(".finding.exceeded {", ".finding.within {");
    }

    @Test
    void every_picture_has_words_for_those_who_listen_and_ids_of_its_own() throws Exception {
        String page = HtmlReport.render(outcome("duopoly"));
        List<String> pictures = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
        for (String picture : pictures) {
            assertThat(picture).contains("role=\"img\"", "<title", "<desc", "aria-labelledby");
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(picture)));
        }
        List<String> ids = Pattern.compile("\\sid=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void a_page_asks_for_nothing_and_runs_nothing() {
        String page = HtmlReport.render(outcome("duopoly"));
        assertThat(page).doesNotContain("<script", "<link", "<iframe", "src=", "@import");
        assertThat(page).doesNotContainPattern("\\shref=\"(?!#)");
        assertThat(page).contains("default-src 'none'");
    }

    @Test
    void hostile_words_are_words() {
        String page = HtmlReport.render(outcome(HOSTILE));
        assertThat(page).doesNotContain("<script", "<title>49", "alert(1)<");
        assertThat(page).contains("&lt;script&gt;alert(1)", "{{7*7}}");
    }

    @Test
    void the_same_outcome_has_the_same_bytes() {
        assertThat(HtmlReport.render(outcome("duopoly"))).isEqualTo(HtmlReport.render(outcome("duopoly")));
    }
}
