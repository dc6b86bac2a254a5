package org.huanjie.health;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huanjie.shell.Alarm;
import org.springframework.stereotype.Component;

/** 生命体征 — what is wrong at this moment, as last seen by who looks; read by every request, so it asks nobody. */
@Component
class Vitals implements Alarm {

    private volatile Set<Trouble> troubles = Set.of();

    @Override
    public List<String> keys() {
        return troubles.stream().sorted().map(Trouble::key).toList();
    }

    Set<Trouble> troubles() {
        return troubles;
    }

    boolean storeAnswers() {
        return !troubles.contains(Trouble.STORE_AWAY);
    }

    /** Says whether this is news. */
    synchronized boolean set(Trouble trouble, boolean here) {
        if (troubles.contains(trouble) == here) {
            return false;
        }
        var next = EnumSet.noneOf(Trouble.class);
        next.addAll(troubles);
        if (here) {
            next.add(trouble);
        } else {
            next.remove(trouble);
        }
        troubles = Set.copyOf(next);
        return true;
    }
}
