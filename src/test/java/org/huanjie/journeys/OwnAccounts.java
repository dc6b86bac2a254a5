package org.huanjie.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.util.encoders.Base32;

/**
 * 本人账号 — the people of a county in service: each opens the slip with a temporary password, takes up a second factor and a password of their own, and
 * stays signed in.
 */
final class OwnAccounts implements People {

    static final String PASSWORD = "three 4 owls by the mill";

    private static final Pattern SLIP = Pattern.compile("账号\\s+(\\S+)\\s+临时密码\\s+(\\S+)");
    private static final int WINDOW = 30; // seconds that a code of a device holds
    private static final int STEPS = 3; // of a first sign-in: factor, password, and once more a code
    private static final int WAIT = 5; // minutes after which a code that is not yet good never will be

    /** 持有 — what one of them has at hand. */
    static final class Held {
        String password = PASSWORD;
        String secret = "";
        List<String> codes = new ArrayList<>();
        long spent;
    }

    final Map<String, Held> held = new HashMap<>();
    private final Map<String, Page> signedIn = new HashMap<>();
    private final Browser browser;

    OwnAccounts(Browser browser) {
        this.browser = browser;
    }

    /** Prints the slips of all accounts that are due, as the person does whose page this is, and hands them out. */
    void takeSlips(Visitor office) {
        Download slips = office.page.waitForDownload(() -> office.press("打印所选的密码信"));
        try (var sheet = Loader.loadPDF(slips.path().toFile())) {
            var inside = SLIP.matcher(new PDFTextStripper().getText(sheet));
            while (inside.find()) {
                var fresh = new Held();
                fresh.password = inside.group(2);
                held.put(inside.group(1), fresh);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Visitor at(String account) {
        var page = signedIn.get(account);
        if (page == null) {
            page = browser.person(Browser.Screen.DESK);
            signedIn.put(account, page);
            signIn(page, account);
        } else {
            page.navigate("/");
            told(page);
        }
        return Visitor.before(page);
    }

    @Override
    public void beside(Visitor chair, String account) {
        var one = ready(account);
        chair.fill("第二人的登录名", account).fill("第二人的密码", one.password);
        chair.fill("动态码或一次性口令", code(one));
    }

    @Override
    public void present(Visitor committee, String account) {
        var one = ready(account);
        committee.fill("登录名", account).fill("密码", one.password);
        committee.fill("动态码或一次性口令", code(one)).press("登记到岗");
    }

    private Held of(String account) {
        return held.computeIfAbsent(account, first -> new Held());
    }

    // a temporary password signs nothing: its person signs in first
    private Held ready(String account) {
        if (!signedIn.containsKey(account)) {
            at(account);
        }
        return of(account);
    }

    private void signIn(Page page, String account) {
        var one = of(account);
        page.navigate("/sign-in");
        page.fill("#username", account);
        page.fill("#password", one.password);
        send(page, "/sign-in");
        for (int step = 0; step < STEPS && page.url().contains("/sign-in"); step++) {
            switch (page.url().replaceAll(".*/sign-in/?|\\?.*", "")) {
                case "enrol" -> enrol(page, one);
                case "list" -> takeList(page, one);
                case "code" -> {
                    page.fill("#code", code(one));
                    send(page, "/sign-in/code");
                }
                case "password" -> ownPassword(page, one);
                default -> throw new AssertionError(account + " is not let in");
            }
        }
        assertThat(page.url()).as("%s is let in: %s", account, page.innerText("main")).doesNotContain("/sign-in");
        told(page);
    }

    /** Whoever's account was changed since is told so at once. */
    private static void told(Page page) {
        if (page.url().contains("/me/changes")) {
            page.getByText("看过了，继续").click();
        }
    }

    private static void enrol(Page page, Held one) {
        one.secret = page.innerText("main code").replace(" ", "");
        page.fill("#code", code(one));
        send(page, "/sign-in/enrol");
        page.getByText("已保存，继续").click();
    }

    private static void takeList(Page page, Held one) {
        send(page, "/sign-in/list");
        one.codes = new ArrayList<>(page.locator(".hj-code-list code").allInnerTexts());
        assertThat(one.codes).isNotEmpty();
        page.fill("#code", code(one));
        send(page, "/sign-in/list/take-up");
    }

    private static void ownPassword(Page page, Held one) {
        one.password = PASSWORD;
        page.fill("#password", PASSWORD);
        page.fill("#again", PASSWORD);
        send(page, "/sign-in/password");
    }

    private static void send(Page page, String form) {
        Locator button = page.locator("form[action='" + form + "'] button[type=submit]");
        button.click();
    }

    /** The next code: of the printed list, or of the device, which gives each but once; empty for who has neither. */
    private static String code(Held one) {
        if (!one.codes.isEmpty()) {
            return one.codes.removeFirst();
        }
        if (one.secret.isEmpty()) {
            return "";
        }
        // the one before and the one after are good as well
        one.spent = Math.max(one.spent + 1, now() - 1);
        await().atMost(WAIT, TimeUnit.MINUTES).until(() -> one.spent <= now() + 1);
        try {
            var key = new SecretKeySpec(
                    Base32.decode(one.secret), TimeBasedOneTimePasswordGenerator.TOTP_ALGORITHM_HMAC_SHA1);
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, Instant.ofEpochSecond(one.spent * WINDOW));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long now() {
        return Instant.now().getEpochSecond() / WINDOW;
    }
}
