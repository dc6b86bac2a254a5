/**
 * 存证 (ledger): the append-only log of public acts.
 *
 * <p>Promises: an act's entry is written in the act's own transaction, and an entry that cannot be written fails the act; nobody,
 * the tables' owner included, changes or removes one. Owns {@link org.huanjie.ledger.Act}, which every provable event implements.
 */
@ApplicationModule(
        displayName = "存证",
        allowedDependencies = {"shell::text", "store::backup", "store::scope", "region"})
@NullMarked
package org.huanjie.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
