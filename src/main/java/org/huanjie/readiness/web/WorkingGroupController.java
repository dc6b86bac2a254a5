package org.huanjie.readiness.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.assessment.WorkingGroups;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 乡镇工作组名单. */
@Controller
class WorkingGroupController {

    private static final int LONGEST = 60;

    private final WorkingGroups groups;
    private final ReadinessPages pages;

    WorkingGroupController(WorkingGroups groups, ReadinessPages pages) {
        this.groups = groups;
        this.pages = pages;
    }

    @Allowed(to = Permission.LOOK_AT_TOWN)
    @GetMapping("/towns/{town}/readiness/group")
    Answer show(@PathVariable String town, SignedIn who, HttpServletRequest request) {
        return page(town, who, List.of(), "", "", "");
    }

    @Allowed(to = Permission.ACT_FOR_TOWN)
    @PostMapping("/towns/{town}/readiness/group")
    Answer name(
            @PathVariable String town,
            @RequestParam(defaultValue = "") String personName,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String duty,
            SignedIn who,
            HttpServletRequest request) {
        var words = pages.words(request);
        boolean longest = personName.length() > LONGEST || organ.length() > LONGEST || duty.length() > LONGEST;
        if (personName.isBlank() || organ.isBlank() || longest) {
            var fault = Reason.Said.ofForm(words.of("fault.member"), words.of("fault.member.remedy", LONGEST), "");
            return page(town, who, List.of(fault), personName, organ, duty);
        }
        return switch (groups.name(town, personName, organ, duty, who)) {
            case Verdict.Done<UUID> _ -> Redirect.to(path(town), "readiness.done.named", personName.strip());
            case Verdict.Refused(var refused) -> page(town, who, words.grounds(refused), personName, organ, duty);
        };
    }

    @Allowed(to = Permission.ACT_FOR_TOWN)
    @PostMapping("/towns/{town}/readiness/group/release")
    Answer release(@PathVariable String town, @RequestParam UUID member, SignedIn who, HttpServletRequest request) {
        if (groups.of(town).stream().noneMatch(one -> one.id().equals(member))) {
            throw new NoSuchPage();
        }
        return switch (groups.release(town, member, who)) {
            case Verdict.Done<Nothing> _ -> Redirect.to(path(town), "readiness.done.released");
            case Verdict.Refused(var refused) ->
                page(town, who, pages.words(request).grounds(refused), "", "", "");
        };
    }

    private WorkingGroupPage page(
            String town, SignedIn who, List<Reason.Said> refusals, String personName, String organ, String duty) {
        var place = pages.place(town, Level.TOWN);
        var members = groups.of(town).stream()
                .map(member -> {
                    var until = member.until();
                    return new WorkingGroupPage.Member(
                            member.id().toString(),
                            member.personName(),
                            member.organ(),
                            member.duty(),
                            member.since().toString(),
                            until == null ? "" : until.toString(),
                            until == null);
                })
                .toList();
        return new WorkingGroupPage(
                refusals.isEmpty() ? 200 : 422,
                town,
                place.name(),
                members,
                refusals,
                Permission.ACT_FOR_TOWN.isOf(who, town),
                personName,
                organ,
                duty);
    }

    private static String path(String town) {
        return "/towns/" + town + "/readiness/group";
    }
}
