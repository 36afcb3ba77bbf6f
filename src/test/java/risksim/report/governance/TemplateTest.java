package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.BadInput;

/** A report laid out by a template of the user's own. */
class TemplateTest {
    @TempDir
    private static Path folder;

    private static Dossier dossier;

    @BeforeAll
    static void play() {
        dossier = Runs.dossier(Runs.finished(folder, "own", "Which?", "[{ metric: profit-gain, at-most: 0.1 }]"));
    }

    private static Path template(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String laid(Path template) {
        return new GovernanceReport(dossier).html(Template.of(Optional.of(template)));
    }

    @Test
    void the_shipped_template_can_be_copied_changed_and_given_back() throws IOException {
        String shipped = Files.readString(Path.of("reports/templates/dossier.html"));
        assertThat(laid(template("same.html", shipped))).isEqualTo(new GovernanceReport(dossier).html());
        Path own = template("house.html", shipped.replace("<main>", "<main><p>House style</p>"));
        Path to = folder.resolve("report");
        ReportFolder.write(dossier, Optional.empty(), Optional.of(own), to);
        assertThat(Files.readString(to.resolve("report.html"))).contains("<p>House style</p>", "id=\"T7.1.r1.c4\"");
        assertThat(to.resolve("report.pdf")).isNotEmptyFile();
        assertThat(ReportFolder.differences(to)).isEmpty();
        assertThat(ReportFolder.stated(to)).singleElement().asString().startsWith("template.html");

        Files.writeString(to.resolve("template.html"), shipped);
        assertThat(ReportFolder.differences(to)).anyMatch(one -> one.contains("House style"));

        ReportFolder.write(dossier, Optional.empty(), to);
        assertThat(to.resolve("template.html")).doesNotExist();
        assertThat(ReportFolder.stated(to)).isEmpty();
    }

    @Test
    void a_wrong_template_is_told_with_its_line_and_nothing_is_written() throws IOException {
        Path to = folder.resolve("none");
        Path wrong = template("wrong.html", "<html>\n<p>{{ titel }}</p></html>");
        assertThatThrownBy(() -> ReportFolder.write(dossier, Optional.empty(), Optional.of(wrong), to))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("wrong.html:2")
                .hasMessageContaining("titel");
        assertThat(to).doesNotExist();
        assertThatThrownBy(() -> laid(template("open.html", "<html>\n\n{% for one in chapters %}</html>")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is no template for a report");
        assertThatThrownBy(() -> laid(template("torn.html", "<html><p>{{ title }}</html>")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is not well-formed XHTML");
        assertThatThrownBy(() -> laid(folder.resolve("absent.html")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("absent.html: cannot be read");
    }

    /** A report that comes from elsewhere brings its template along, and proving it evaluates that. */
    @Test
    void a_template_calls_nothing_and_reads_no_file() throws IOException {
        assertThatThrownBy(() -> laid(template("calls.html", "<html>{{ title.length() }}</html>")))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> laid(template("class.html", "<html>{{ chapters.class.name }}</html>")))
                .isInstanceOf(BadInput.class);
        Path secret = template("secret.txt", "secret words");
        assertThat(laid(template("reads.html", "<html>{% include '" + secret + "' %}</html>")))
                .doesNotContain("secret words");
        assertThat(laid(template(
                        "entity.html",
                        "<!DOCTYPE html [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><html>{{ title }}</html>")))
                .doesNotContain("secret words");
    }
}
