package org.huanjie.polling.opening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.polling.desk.PollingRefusal;
import org.huanjie.shell.Reason;

/** 封条号 — how a seal's number is read, the same wherever it is typed: without spaces, letters as capitals, wide digits as narrow. */
public final class Seals {

    private static final int LONGEST = 40;

    private Seals() {}

    public static String read(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .toUpperCase(Locale.ROOT);
    }

    /** What stands against this number being put on a box: none, too long, or on another box already. */
    static List<Reason> against(String typed, List<Box> others) {
        var seal = read(typed);
        var reasons = new ArrayList<Reason>();
        if (seal.isEmpty() || seal.length() > LONGEST) {
            reasons.add(PollingRefusal.SEAL_NUMBER.of());
        }
        others.stream()
                .filter(box -> Stream.of(box.seal(), box.slotSeal())
                        .filter(Objects::nonNull)
                        .anyMatch(seal::equals))
                .forEach(box -> reasons.add(PollingRefusal.SEAL_USED.of(seal, box.name())));
        return reasons;
    }

    /** What stands against all these numbers being put on these boxes: as for one, and no number twice. */
    static List<Reason> against(Map<UUID, String> seals, List<Box> boxes) {
        var reasons = new ArrayList<Reason>();
        var used = new HashSet<String>();
        seals.forEach((id, seal) -> {
            var box = boxes.stream().filter(one -> one.id().equals(id)).findFirst();
            if (box.isEmpty()) {
                reasons.add(PollingRefusal.NO_BOX.of());
                return;
            }
            reasons.addAll(against(
                    seal, boxes.stream().filter(other -> !seals.containsKey(other.id())).toList()));
            if (!used.add(read(seal))) {
                reasons.add(PollingRefusal.SEAL_USED.of(read(seal), box.get().name()));
            }
        });
        return reasons;
    }

    /** Too long to be a number that was read off a seal. */
    public static boolean tooLong(String typed) {
        return read(typed).length() > LONGEST;
    }
}
