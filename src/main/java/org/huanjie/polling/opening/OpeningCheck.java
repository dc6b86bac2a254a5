package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huanjie.polling.desk.BoxKind;
import org.huanjie.polling.desk.Duty;
import org.huanjie.polling.desk.PollingRefusal;
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
                reasons.add(PollingRefusal.VENUE_OPEN.of(item).under(item.rule()));
            } else {
                missing.ifPresent(text ->
                        reasons.add(PollingRefusal.VENUE_MISSING.of(item, text).under(item.rule())));
            }
        }
        if (record.booths() == 0) {
            reasons.add(PollingRefusal.BOOTHS_OPEN.of());
        }
    }

    private static void againstBoxes(Opening.State record, List<Reason> reasons) {
        if (record.boxes().stream().noneMatch(box -> box.kind() == BoxKind.FIXED)) {
            reasons.add(PollingRefusal.NO_BOXES.of());
        }
        record.boxes().stream()
                .filter(box -> !box.sealed())
                .forEach(box -> reasons.add(PollingRefusal.BOX_NOT_SEALED.of(box.name())));
        var mobile = record.boxes().stream().filter(Box::mobile).toList();
        for (var box : mobile) {
            long with = record.staff().stream()
                    .filter(member -> member.there()
                            && member.box().filter(box.id()::equals).isPresent())
                    .map(StaffMember::name)
                    .distinct()
                    .count();
            if (with < WITH_A_MOBILE_BOX) {
                reasons.add(PollingRefusal.MOBILE_STAFF.of(box.name(), with, WITH_A_MOBILE_BOX));
            }
        }
        if (mobile.isEmpty() != (record.applicants() == 0)) {
            reasons.add((mobile.isEmpty() ? PollingRefusal.NO_MOBILE_BOX : PollingRefusal.NO_APPLICANTS)
                    .of(record.applicants()));
        }
    }

    private static void againstStaff(Opening.State record, List<Reason> reasons) {
        record.staff().stream()
                .filter(member -> member.present().isEmpty())
                .forEach(member -> reasons.add(PollingRefusal.NOT_CALLED.of(member.name(), member.duty())));
        Set<Duty> there = record.staff().stream()
                .filter(StaffMember::there)
                .map(StaffMember::duty)
                .collect(Collectors.toSet());
        Arrays.stream(Duty.values())
                .filter(duty -> Duty.NEEDED.contains(duty) && !there.contains(duty))
                .forEach(duty -> reasons.add(PollingRefusal.NOBODY_THERE.of(duty)));
        record.staff().stream()
                .filter(member -> member.duty().witness() && member.there() && !member.signedOpening())
                .forEach(member -> reasons.add(PollingRefusal.OPENING_UNSIGNED.of(member.name())));
    }
}
