package lpm.testkit.player;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lpm.fact.Fact;
import lpm.model.Estate;
import lpm.report.html.MigrationHtml;
import lpm.rules.MigrationMapping;
import lpm.sim.Migration;
import lpm.sim.MigrationOptions;
import lpm.sim.SimulatedEstate;
import lpm.sim.fault.FaultSchedule;
import lpm.sim.fault.InjectionPoint;
import lpm.testkit.fixtures.Fixtures;
import lpm.testkit.fixtures.Scenario;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page does in a browser what it promises. Without Chromium this is skipped; {@code .ci/run} sees that it is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayerTest {

    private static final Scenario ARTICLE = Fixtures.pureFlexTwoChassis();

    private Path directory = Path.of("");
    private Path move = directory;
    private Path crash = directory;

    @SuppressWarnings("NullAway.Init") // before all tests
    private Browser browser;

    @BeforeAll
    void startBrowser(@TempDir Path temporary) throws IOException {
        directory = temporary;
        browser = Browser.start();
        move = write("move.html", ARTICLE.estate());
        crash = write("crash.html", ARTICLE.estate(), "SRC_MSP_CRASH@dirty_passes");
    }

    @AfterAll
    void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        browser.script(true);
        assertThat(browser.complaints()).isEmpty();
    }

    private Path write(String name, Estate estate, String... faults) throws IOException {
        FaultSchedule schedule = new FaultSchedule(ImmutableList.copyOf(faults).stream()
                .map(InjectionPoint::parse)
                .collect(ImmutableList.toImmutableList()));
        return Files.writeString(
                directory.resolve(name),
                MigrationHtml.of(Migration.run(
                        SimulatedEstate.of(estate),
                        ARTICLE.request(),
                        MigrationMapping.none(),
                        MigrationOptions.defaults().withFaults(schedule))));
    }

    private Page open(Path file) {
        return browser.width(1280).scheme("light").open(file, "");
    }

    @Test
    void keysStepForwardsAndBack() {
        Page page = open(move).forward(4);

        assertThat(page.step()).isEqualTo(4);
        assertThat(page.caption()).contains("Step 4 of", "dst_vtd1");
        assertThat(page.entry()).contains("dst_vtd1", "vhost0");
        assertThat(page.panel()).contains("What has changed", "+ sn1054a5bvios1 \u203a server adapters vhost0");
        assertThat(page.isLit("d0.vhost0.vtscsi0")).isTrue();
        assertThat(page.isLit("d1.vhost0.vtscsi0")).isFalse();

        page.press(Keys.ARROW_LEFT);

        assertThat(page.step()).isEqualTo(3);
        assertThat(page.entry()).contains("dst_shell");
        assertThat(page.isLit("d0.vhost0.vtscsi0")).isFalse();
    }

    @Test
    void buttonsStepForwardsAndBack() {
        Page page = open(move);

        page.button("forward").click();
        page.button("forward").click();
        assertThat(page.entry()).contains("lock");
        page.button("back").click();
        assertThat(page.entry()).contains("validate");
        page.button("last").click();
        assertThat(page.step()).isEqualTo(page.last());
        assertThat(page.place()).isEqualTo("destination");
        assertThat(page.isLit("s0.vhost2.vtscsi2")).isFalse();
        page.button("first").click();
        assertThat(page.step()).isZero();
        assertThat(page.place()).isEqualTo("source");
        assertThat(page.isLit("s0.vhost2.vtscsi2")).isTrue();
    }

    @Test
    void theSliderGoesToAStep() {
        Page page = open(move);

        page.slider().sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(page.entry()).contains("dst_shell");
        page.slider().sendKeys(Keys.END);
        assertThat(page.place()).isEqualTo("destination");
        assertThat(page.slider().getDomAttribute("aria-valuetext")).contains("end");
        page.slider().sendKeys(Keys.HOME);
        assertThat(page.place()).isEqualTo("source");
    }

    @Test
    void playsByItselfToTheEndAndToTheStart() {
        Page page = open(move);
        page.button("speed").sendKeys("fast");
        page.button("last").click();
        page.press(Keys.ARROW_LEFT);

        page.button("play").click();
        page.waitFor("document.getElementById('slider').value === document.getElementById('slider').max");
        page.waitFor("document.getElementById('play').getAttribute('aria-pressed') === 'false'");

        page.button("first").click();
        page.press(Keys.ARROW_RIGHT);
        page.button("reverse").click();
        page.waitFor("document.getElementById('slider').value === '0'");
    }

    @Test
    void aStepHasAnAddress() {
        Page page = browser.width(1280).scheme("light").open(move, "#step-5");

        assertThat(page.step()).isEqualTo(5);
        page.press(Keys.ARROW_RIGHT);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#step-6");
        page.only(".tick[data-tick='1']").click();
        assertThat(page.entry()).contains("lock");
    }

    @ParameterizedTest
    @CsvSource({"1280, move", "390, move", "1280, crash", "390, crash"})
    void thePartitionIsInOneColumnAtEachStepAndNothingSticksOut(int width, String file) {
        Page page = browser.width(width).scheme("light").open(file.equals("move") ? move : crash, "");
        List<String> columns = new ArrayList<>();

        for (int step = 0; step <= page.last(); step++) {
            columns.add(String.valueOf(page.ask("columns.js")));
            assertThat((List<?>) page.ask("overflow.js")).as("step %s", step).isEmpty();
            page.press(Keys.ARROW_RIGHT);
        }

        List<String> changes = new ArrayList<>();
        columns.stream()
                .filter(column ->
                        changes.isEmpty() || !changes.get(changes.size() - 1).equals(column))
                .forEach(changes::add);
        assertThat(changes)
                .isEqualTo(file.equals("move") ? List.of("source", "between", "destination") : List.of("source"));
    }

    @ParameterizedTest
    @CsvSource({"light, 1280", "dark, 1280", "light, 390", "dark, 390"})
    void textsStandOutInLightAndDark(String scheme, int width) {
        for (Path file : List.of(move, crash)) {
            Page page = browser.width(width).scheme(scheme).open(file, "");
            for (int step = 0; step <= page.last(); step += 3) {
                assertThat((List<?>) page.ask("contrast.js"))
                        .as("step %s", step)
                        .isEmpty();
                page.forward(3);
            }
        }
    }

    @Test
    void everythingThatCanBeUsedHasAName() {
        Page page = open(crash).forward(9);

        List<WebElement> usable = page.all("button, input, select, a, svg, [tabindex]");

        assertThat(usable).hasSizeGreaterThan(20);
        assertThat(usable)
                .filteredOn(WebElement::isDisplayed)
                .allSatisfy(element -> assertThat(element.getAccessibleName())
                        .as(element.getDomProperty("outerHTML"))
                        .isNotBlank());
        assertThat(page.only("[role=status]").getDomAttribute("aria-live")).isEqualTo("polite");
        assertThat(page.announcement()).contains("fault SRC_MSP_CRASH", "ibmi1 (partition 5) running at the source");
        assertThat(page.only(".tick[aria-current]").getAccessibleName()).contains("dirty_passes", "not taken");
    }

    @Test
    void faultsAndWhatIsTakenBackAreMarked() {
        Page page = open(crash);

        assertThat(page.only(".timeline .strikes").getText()).contains("SRC_MSP_CRASH");
        page.button("last").click();
        assertThat(page.only(".tick.failed").getText()).contains("dirty_passes");
        assertThat(page.all(".tick.undone")).hasSizeGreaterThan(4);
        assertThat(page.panel()).contains("Nothing is left to be taken back");
    }

    @Test
    void thePointOfNoReturnIsMarked() {
        Page page = open(move);
        page.button("last").click();

        assertThat(String.valueOf(page.only(".no-return").getDomProperty("textContent")))
                .contains("point of no return, passed");
        assertThat(page.panel()).contains("The way leads forward only");
    }

    @Test
    void aHostileNameDoesNoHarm() throws IOException {
        Path hostile = write(
                "hostile.html",
                ARTICLE.estate()
                        .updating(
                                ARTICLE.request().partition(),
                                partition -> partition.withName(Fact.known("</script><b>&\"'"))));

        Page page = open(hostile).forward(2);

        assertThat(page.all("b")).isEmpty();
        assertThat(page.announcement()).contains("</script><b>&\"' (partition 5)");
    }

    @Test
    void withoutScriptEveryStepCanBeRead() {
        Page page = browser.width(1280).scheme("light").script(false).open(move, "");

        assertThat(page.all(".panel")).isNotEmpty().allMatch(WebElement::isDisplayed);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theKeyboardReachesTheLogAndTheButtons(int width) {
        Page page = browser.width(width).scheme("light").open(move, "");
        page.press(Keys.TAB);

        assertThat(browser.driver().switchTo().activeElement().getAccessibleName())
                .isEqualTo("First step");
        assertThat(page.button("log").getDomAttribute("tabindex")).isEqualTo("0");
    }
}
