package org.huanjie.mobilisation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.door.Pace;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.household.HouseholdDraft;
import org.huanjie.mobilisation.household.HouseholdFile;
import org.huanjie.mobilisation.household.HouseholdId;
import org.huanjie.mobilisation.household.HouseholdKeeping;
import org.huanjie.mobilisation.household.HouseholdPlace;
import org.huanjie.mobilisation.household.HouseholdRefusal;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 住户入口 — a village's households group by group, the file that brings them, and one entered by hand. */
@Controller
class HouseholdsController {

    static final String ENDING = "/households";
    private static final String HOME = "/villages/{village}" + ENDING;
    private static final String FAMILY = "mobilisation.household.field.";

    private final HouseholdKeeping keeping;
    private final HouseholdFile loader;
    private final HouseholdsPages pages;
    private final MobilisationDesk desk;
    private final Pace pace;

    HouseholdsController(
            HouseholdKeeping keeping, HouseholdFile loader, HouseholdsPages pages, MobilisationDesk desk, Pace pace) {
        this.keeping = keeping;
        this.loader = loader;
        this.pages = pages;
        this.desk = desk;
        this.pace = pace;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer list(
            @PathVariable String village,
            @RequestParam(defaultValue = "0") int group,
            SignedIn who,
            HttpServletRequest request) {
        return pages.list(village, OptionalInt.of(group), who, desk.words(request), Form.EMPTY, Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME)
    Answer enter(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of(FAMILY, form);
        int group = typed.number("group", 1, HouseholdFields.LAST_GROUP);
        var number = typed.text("number", HouseholdFields.LONGEST_NUMBER);
        int order = typed.numberIfAny("order").orElse(0);
        return switch (typed.unless(
                () -> keeping.enter(village, new HouseholdDraft(group, number, order, HouseholdPlace.UNSAID), who))) {
            case Verdict.Done<HouseholdId>(var id) ->
                Redirect.to(HouseholdsPages.path(village) + "/" + id, "mobilisation.households.entered", number);
            case Verdict.Refused<HouseholdId>(var reasons) -> {
                var words = desk.words(request);
                yield pages.list(village, OptionalInt.empty(), who, words, Form.EMPTY, typed.form(reasons, words));
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/file")
    Answer load(
            @PathVariable String village, @RequestParam MultipartFile file, SignedIn who, HttpServletRequest request)
            throws IOException {
        var words = desk.words(request);
        var both = List.of(
                new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH));
        var loaded = pace.list(who)
                ? loader.load(village, file.getBytes(), both, who)
                : Verdict.<HouseholdFile.Loaded>refused(HouseholdRefusal.TOO_OFTEN.of());
        return switch (loaded) {
            case Verdict.Done<HouseholdFile.Loaded>(var all) ->
                Redirect.to(
                        HouseholdsPages.path(village),
                        "mobilisation.households.loaded",
                        all.households(),
                        all.voters());
            case Verdict.Refused<HouseholdFile.Loaded>(var reasons) ->
                pages.list(village, OptionalInt.empty(), who, words, Form.sent(Map.of(), reasons, words), Form.EMPTY);
        };
    }
}
