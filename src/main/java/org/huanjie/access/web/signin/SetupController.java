package org.huanjie.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huanjie.access.account.FirstDivisions;
import org.huanjie.access.account.Setup;
import org.huanjie.access.credential.KnownDevices;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.SignInPath;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.region.DivisionFile;
import org.huanjie.region.DivisionFile.DivisionList;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 首次设置 — the one page of a store without accounts: its divisions first, then two people; not there once it has an account. */
@Controller
class SetupController {

    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST = 40;

    private final Setup setup;
    private final FirstDivisions divisions;
    private final KnownDevices devices;
    private final Frames frames;

    SetupController(Setup setup, FirstDivisions divisions, KnownDevices devices, Frames frames) {
        this.setup = setup;
        this.divisions = divisions;
        this.devices = devices;
        this.frames = frames;
    }

    @Open
    @GetMapping("/setup")
    Answer form() {
        onlyWhileOpen();
        return page(Form.EMPTY);
    }

    @Open
    @PostMapping("/setup/divisions")
    Answer load(
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        onlyWhileOpen();
        var words = frames.words(request);
        var typed = Typed.of("setup.", form);
        int edition = typed.number("edition", FIRST_YEAR, LAST_YEAR);
        var root = typed.textIfAny("root", LONGEST);
        var above = DivisionFile.Root.of(root);
        if (!typed.faults().isEmpty()) {
            return listed(Form.sent(form, typed.faults(), words), List.of());
        }
        if (!root.isEmpty() && above.isEmpty()) {
            return listed(
                    Form.refused(form, Fault.said(List.of(Fault.of("root", AccessFault.SETUP_ROOT)), words)),
                    List.of());
        }
        return switch (divisions.load(
                code, file::getInputStream, new DivisionList(above, edition, ""), devices.source(request))) {
            case FirstDivisions.Outcome.Refused(var faults) ->
                listed(Form.refused(form, Fault.said(faults, words)), List.of());
            case FirstDivisions.Outcome.Read(var result) -> read(result, form, words);
        };
    }

    private Answer read(DivisionFile.Result result, Map<String, String> form, Words words) {
        return switch (result) {
            case DivisionFile.Result.Loaded done ->
                Redirect.to("/setup", "region.import.loaded", done.divisions(), done.villages(), done.retired());
            case DivisionFile.Result.Faulty faulty -> listed(Form.filled(form), ListedFaults.said(faulty, words));
            case DivisionFile.Result.Kept _, DivisionFile.Result.Seen _ -> throw new IllegalStateException();
        };
    }

    private SetupPage listed(Form form, List<String> wrong) {
        return new SetupPage(divisions.known(), form.among("list-"), wrong, Form.EMPTY);
    }

    private SetupPage page(Form form) {
        return new SetupPage(divisions.known(), Form.EMPTY.among("list-"), List.of(), form);
    }

    @Open
    @PostMapping("/setup")
    Answer setUp(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String county,
            HttpServletRequest request) {
        onlyWhileOpen();
        var wish = new Setup.Wish(code, county, person("first", request), person("second", request));
        var words = frames.words(request);
        return switch (setup.open(wish, devices.source(request))) {
            case Setup.Outcome.Made() -> Redirect.to(SignInPath.SIGN_IN, "setup.done");
            case Setup.Outcome.Refused(var faults, var ofFirst, var ofSecond) ->
                page(Form.refused(
                        typed(wish),
                        Stream.of(
                                        Fault.said(faults, words),
                                        Fault.said(ofFirst, "first-", words),
                                        Fault.said(ofSecond, "second-", words))
                                .flatMap(List::stream)
                                .toList()));
        };
    }

    private static Map<String, String> typed(Setup.Wish wish) {
        return Map.of(
                "county", wish.county(),
                "first-sign-in-name", wish.first().signInName(),
                "first-person-name", wish.first().personName(),
                "second-sign-in-name", wish.second().signInName(),
                "second-person-name", wish.second().personName());
    }

    private static Setup.Person person(String which, HttpServletRequest request) {
        return new Setup.Person(
                field(which + "-sign-in-name", request),
                field(which + "-person-name", request),
                field(which + "-password", request),
                field(which + "-again", request));
    }

    private static String field(String name, HttpServletRequest request) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private void onlyWhileOpen() {
        if (!setup.isOpen()) {
            throw new NoSuchPage();
        }
    }
}
