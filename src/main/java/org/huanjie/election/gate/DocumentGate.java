package org.huanjie.election.gate;

import java.util.List;
import java.util.Set;
import org.huanjie.access.who.Role;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.paper.Documents;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.Gate;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageRefusal;
import org.huanjie.shell.Reason;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 文件关口 — no stage is entered before the papers that it needs are on record. */
@Component
@Order(90)
class DocumentGate implements Gate {

    private final Documents documents;

    DocumentGate(Documents documents) {
        this.documents = documents;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reason> against(Election election, Stage next) {
        return DocumentKind.of(election.table()).stream()
                .filter(kind -> kind.before().filter(next::equals).isPresent())
                .filter(kind -> !documents.has(election.id(), kind))
                .map(kind ->
                        StageRefusal.DOCUMENT.of(kind, sorted(kind.roles())).under(kind.code()))
                .toList();
    }

    private static List<Role> sorted(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
