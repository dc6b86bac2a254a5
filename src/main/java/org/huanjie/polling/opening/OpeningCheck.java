package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.preparation.StaffMember;
import org.huanjie.polling.preparation.VenueItem;
import org.huanjie.shell.Reason;

/** 开箱前记录的核对 — what a record still lacks before a ballot may be handed out; all of it at once. */
final class OpeningCheck {

    /** R-PL-3: staff with each mobile box. */
    private static final int WITH_A_MOBILE_BOX = 3;

    private OpeningCheck() {}

    static List<Reason> missing(Opening.State record) {
        var reasons = new ArrayList<Reason>();
        againstVenue(record, reasons);
        againstBoxes(record, reasons);
        againstStaff(record, reasons);
        return reasons;
    }

    private static void againstVenue(Opening.State record, List<Reason> reasons) {
        var checked = record.checks().stream().collect(Collectors.toMap(VenueCheck::item, VenueCheck::missing));
        for (var item : VenueItem.values()) {
            var missing = checked.get(item);
            if (missing == null) {
                reasons.add(Reason.of(item.rule(), "polling.refused.venue-open", item));
            } else {
                missing.ifPresent(
                        text -> reasons.add(Reason.of(item.rule(), "polling.refused.venue-missing", item, text)));
            }
        }
        if (record.booths() == 0) {
            reasons.add(Reason.of("R-PL-1", "polling.refused.booths-open"));
        }
    }

    private static void againstBoxes(Opening.State record, List<Reason> reasons) {
        if (record.boxes().stream().noneMatch(box -> box.kind() == BoxKind.FIXED)) {
            reasons.add(Reason.of("R-PL-4", "polling.refused.no-boxes"));
        }
        record.boxes().stream()
                .filter(box -> !box.sealed())
                .forEach(box -> reasons.add(Reason.of("R-PL-4", "polling.refused.box-not-sealed", box.name())));
        var mobile = record.boxes().stream().filter(Box::mobile).toList();
        for (var box : mobile) {
            long with = record.staff().stream()
                    .filter(member -> member.there()
                            && member.box().filter(box.id()::equals).isPresent())
                    .map(StaffMember::name)
                    .distinct()
                    .count();
            if (with < WITH_A_MOBILE_BOX) {
                reasons.add(Reason.of("R-PL-3", "polling.refused.mobile-staff", box.name(), with, WITH_A_MOBILE_BOX));
            }
        }
        if (mobile.isEmpty() != (record.applicants() == 0)) {
            reasons.add(Reason.of(
                    "R-PL-3",
                    mobile.isEmpty() ? "polling.refused.no-mobile-box" : "polling.refused.no-applicants",
                    record.applicants()));
        }
    }

    private static void againstStaff(Opening.State record, List<Reason> reasons) {
        record.staff().stream()
                .filter(member -> member.present().isEmpty())
                .forEach(member ->
                        reasons.add(Reason.of("R-PL-5", "polling.refused.not-called", member.name(), member.duty())));
        Set<Duty> there = record.staff().stream()
                .filter(StaffMember::there)
                .map(StaffMember::duty)
                .collect(Collectors.toSet());
        Arrays.stream(Duty.values())
                .filter(duty -> Duty.NEEDED.contains(duty) && !there.contains(duty))
                .forEach(duty -> reasons.add(Reason.of("R-PL-5", "polling.refused.nobody-there", duty)));
        record.staff().stream()
                .filter(member -> member.duty().witness() && member.there() && !member.signedOpening())
                .forEach(member -> reasons.add(Reason.of("R-PL-5", "polling.refused.opening-unsigned", member.name())));
    }
}
