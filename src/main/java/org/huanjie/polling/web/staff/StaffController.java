package org.huanjie.polling.web.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.preparation.Preparation.Appointment;
import org.huanjie.polling.preparation.Preparation;
import org.huanjie.polling.web.Place;
import org.huanjie.polling.web.PollingController;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 工作人员名单 — the election committee names everybody on duty at once (R-PL-6); whom a name means is asked, never assumed. */
@Controller
class StaffController {

    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\r\\n]+");

    private final Place place;
    private final StaffPages pages;
    private final Preparation preparation;

    StaffController(Place place, StaffPages pages, Preparation preparation) {
        this.place = place;
        this.pages = pages;
        this.preparation = preparation;
    }

    @Allowed(Role.ELECTION_COMMITTEE)
    @GetMapping("/villages/{village}/polling/staff")
    Answer show(@PathVariable String village, HttpServletRequest request) {
        return pages.page(village, Map.of(), List.of(), List.of(), request);
    }

    /** Everybody named here goes on duty, or nobody does and it is asked who is meant. */
    @Allowed(Role.ELECTION_COMMITTEE)
    @PostMapping("/villages/{village}/polling/staff")
    Answer appoint(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var typed = Place.typed(request);
        var named = named(typed);
        return switch (preparation.appoint(place.vote(village).id(), named, who)) {
            case Verdict.Done(Integer many) ->
                Redirect.to("/villages/" + village + "/polling", "polling.staff.appointed", many);
            case Verdict.Refused(var reasons) -> pages.page(village, typed, named, reasons, request);
        };
    }

    private static List<Appointment> named(Map<String, String> typed) {
        return Arrays.stream(Duty.values())
                .flatMap(duty -> names(typed.getOrDefault(StaffPages.field(duty), ""))
                        .map(name -> new Appointment(
                                duty,
                                name,
                                PollingController.bearer(
                                        typed.getOrDefault(StaffPages.asked(duty, name), ""), name))))
                .toList();
    }

    private static Stream<String> names(String text) {
        return BETWEEN.splitAsStream(text)
                .map(name -> PersonName.of(name).printed())
                .filter(name -> !name.isEmpty())
                .distinct();
    }
}
