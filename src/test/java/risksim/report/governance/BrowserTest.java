package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example report as a browser has it: legible to people who listen or use keys, and asking nothing of any network. */
class BrowserTest {
    private static final Path EXAMPLE = Path.of("reports/examples/pricing-quick/report.html");
    /** Runs axe on the page, which forbids scripts and is told not to for this alone, and leaves its serious findings as text. */
    private static final String CHECK =
            """
            <script>
            axe.run(document).then(result => {
              const serious = result.violations.filter(one => ['serious', 'critical'].includes(one.impact));
              const told = document.createElement('pre');
              told.id = 'told';
              told.textContent = 'passed ' + result.passes.length + ' serious ' + serious.length + ' '
                + serious.map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.target).join(' ')).join('; ');
              document.body.append(told);
            });
            </script>
            """;

    @TempDir
    private Path folder;

    /** Where windows are required the browser is too; elsewhere it may be missing, and the test says so. */
    private static void browser() {
        boolean there = Files.isExecutable(Path.of("/usr/bin/chromium"));
        if ("required".equals(System.getProperty("risksim.display"))) {
            assertThat(there).as("chromium is there").isTrue();
        }
        assumeTrue(there, "there is no chromium here");
    }

    private String opened(String html, int width) throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("page.html"), html);
        Path out = folder.resolve("dom.txt");
        Process process = new ProcessBuilder(
                        "/usr/bin/chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--virtual-time-budget=20000",
                        "--window-size=" + width + ",1200",
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        return Files.readString(out);
    }

    private static String axe() throws IOException {
        try (InputStream in =
                BrowserTest.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Matcher checked(String html, int width) throws IOException, InterruptedException {
        String open = html.replaceAll("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        String with = open.replace("</body>", "<script>" + axe() + "</script>" + CHECK + "</body>");
        Matcher told = Pattern.compile("id=\"told\">passed (\\d+) serious (\\d+) ([^<]*)")
                .matcher(opened(with, width));
        assertThat(told.find()).as("axe has run").isTrue();
        return told;
    }

    @Test
    void a_report_has_no_serious_finding_of_axe_at_either_width() throws IOException, InterruptedException {
        browser();
        for (int width : List.of(1280, 500)) {
            Matcher told = checked(Files.readString(EXAMPLE), width);
            assertThat(Integer.parseInt(told.group(1))).isGreaterThan(10);
            assertThat(told.group(2)).as(width + ": " + told.group(3)).isEqualTo("0");
        }
    }

    @Test
    void a_report_with_pictures_that_nobody_can_hear_would_be_found() throws IOException, InterruptedException {
        browser();
        String mute = Files.readString(EXAMPLE).replace("</h1>", "</h1><img src=\"data:,\">");
        assertThat(Integer.parseInt(checked(mute, 1280).group(2))).isPositive();
    }

    @Test
    void a_report_asks_nothing_of_any_network_and_holds_no_script() throws IOException {
        String html = Files.readString(EXAMPLE);
        assertThat(html).contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';");
        assertThat(html).doesNotContain("<script", "<link", "<iframe", "@import", "javascript:");
        assertThat(Pattern.compile("(src|href)=\"(?!#)([^\"]*)\"")
                        .matcher(html)
                        .results()
                        .map(found -> found.group(2)))
                .allMatch(target -> !target.matches("(?i)(https?:)?//.*"));
        assertThat(html).doesNotContainPattern("url\\((?!#)");
    }
}
