package risksim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.experiment.Outcome;
import risksim.experiment.Staying;

class SurvivalFigureTest {
    private static final Outcome OUTCOME = Staying.outcome();

    @Test
    void arms_have_a_figure_and_groups_another() {
        List<Figure> figures = new SurvivalFigures(OUTCOME).all();
        assertThat(figures).hasSize(2);
        assertThat(figures.get(0).svg()).contains("baseline", "same", "kinder", "at risk", "8,000");
        assertThat(figures.get(1).svg()).contains("calm", "restless").doesNotContain("kinder");
    }

    @Test
    void the_page_shows_them() {
        assertThat(HtmlReport.render(OUTCOME)).contains("How long people stay, by arm", "Kaplan and Meier 1958");
    }
}
