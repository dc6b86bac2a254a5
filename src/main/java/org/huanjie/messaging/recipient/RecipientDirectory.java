package org.huanjie.messaging.recipient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** 收件人目录 — all classes that the modules know, and who belongs to them now; whoever belongs to several is one person. */
@Service
public class RecipientDirectory {

    private final List<Recipients> sources;

    RecipientDirectory(List<Recipients> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<RecipientClass> classes() {
        return sources.stream().flatMap(source -> source.classes().stream()).toList();
    }

    public Optional<RecipientClass> find(String id) {
        return classes().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public List<Recipient> of(Addressees audience) {
        var people = new LinkedHashMap<UUID, Recipient>();
        for (var wanted : audience.classes()) {
            for (var source : sources) {
                if (source.classes().contains(wanted)) {
                    source.of(wanted, audience.division()).forEach(one -> people.putIfAbsent(one.person(), one));
                }
            }
        }
        return new ArrayList<>(people.values());
    }

    /** Whether any module still knows this person: one whom two write to has one telephone, which goes with the last of them. */
    public boolean knows(UUID person) {
        return sources.stream().anyMatch(source -> source.knows(person));
    }
}
