package org.huanjie.seat.recall;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.huanjie.roll.Roll;
import org.huanjie.seat.history.SeatRefusal;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.PersonName;
import org.springframework.stereotype.Component;

/** 署名人 — reads who signed a petition: villagers by the roll, representatives by their names, nobody twice (R-AF-5). */
@Component
class Signers {

    private static final int SEVERAL = 50;
    private static final Pattern OF_GROUP = Pattern.compile("(.*?)[\\s,，、]+([0-9]{1,3})");

    /** 所读 — the signers as they are held, or what is wrong, a reason a line. */
    record Read(List<String> signers, List<Reason> faults) {}

    private final Roll roll;

    Signers(Roll roll) {
        this.roll = roll;
    }

    int registered(String village) {
        return roll.registered(village);
    }

    Read read(String village, PetitionBy byWhom, String lines) {
        var faults = new ArrayList<Reason>();
        var signers = new LinkedHashSet<String>();
        for (var line : lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var signer = byWhom == PetitionBy.VILLAGERS ? voter(village, line, faults) : PersonName.form(line);
            if (!signer.isEmpty() && !signers.add(signer)) {
                faults.add(SeatRefusal.SIGNED_ALREADY.of());
            }
        }
        if (signers.isEmpty() && faults.isEmpty()) {
            faults.add(SeatRefusal.NO_SIGNER.of());
        }
        return new Read(List.copyOf(signers), faults);
    }

    private String voter(String village, String line, List<Reason> faults) {
        var grouped = OF_GROUP.matcher(line);
        boolean group = grouped.matches();
        var name = group ? grouped.group(1) : line;
        var called = roll.named(village, name, SEVERAL).stream()
                .filter(one -> !group || one.group() == Integer.parseInt(grouped.group(2)))
                .toList();
        if (called.size() != 1) {
            faults.add((called.isEmpty() ? SeatRefusal.NOT_ON_ROLL : SeatRefusal.SEVERAL_OF_THE_NAME).of(line));
            return "";
        }
        return called.getFirst().id().toString();
    }
}
