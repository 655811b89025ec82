package lpm.testkit.player;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A page that plays a migration, as a person uses it. */
final class Page {

    private final Browser browser;

    Page(Browser browser) {
        this.browser = browser;
    }

    Page press(CharSequence key) {
        browser.driver().findElement(By.tagName("body")).sendKeys(key);
        return this;
    }

    Page forward(int steps) {
        for (int n = 0; n < steps; n++) {
            press(Keys.ARROW_RIGHT);
        }
        return this;
    }

    WebElement button(String id) {
        return browser.driver().findElement(By.id(id));
    }

    WebElement slider() {
        return button("slider");
    }

    int step() {
        return Integer.parseInt(String.valueOf(slider().getDomProperty("value")));
    }

    int last() {
        return Integer.parseInt(String.valueOf(slider().getDomAttribute("max")));
    }

    String caption() {
        return button("caption").getText();
    }

    /** What a screen reader says. */
    String announcement() {
        return String.valueOf(button("announcement").getDomProperty("textContent"));
    }

    /** The entry of the log that is marked. */
    String entry() {
        return only(".entry[aria-current]").getText();
    }

    /** The panel that is shown. */
    String panel() {
        return only(".panel:not([hidden])").getText();
    }

    /** The column that the partition is said to be in. */
    String place() {
        return String.valueOf(only("svg.wide .tile").getDomAttribute("data-place"));
    }

    boolean isLit(String key) {
        return all("svg.wide [data-key='" + key + "']").stream()
                .noneMatch(element ->
                        String.valueOf(element.getDomAttribute("class")).matches(".*\\boff\\b.*"));
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    WebElement only(String selector) {
        List<WebElement> found = all(selector);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + selector + ", not one");
        }
        return found.get(0);
    }

    /** Waits until an expression of the page's own language holds. */
    void waitFor(String expression) {
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        browser.driver()
                .executeAsyncScript("const done = arguments[0];" + " const look = () => (" + expression
                        + ") ? done() : setTimeout(look, 50); look();");
    }

    /** Asks the page by a script of this directory. */
    Object ask(String script) {
        try {
            String text = Resources.toString(Resources.getResource(Page.class, script), StandardCharsets.UTF_8);
            return Objects.requireNonNull(browser.driver().executeScript(text), script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
