/**
 * 权限 (access): accounts, sign-in, roles bound to a division and everything below it.
 *
 * <p>Promises: a handler that names no role answers nobody; a division outside the signed-in person's own is answered as if it
 * were not there; the person's scope is bound before any transaction begins.
 */
@ApplicationModule(
        displayName = "权限",
        allowedDependencies = {
            "shell",
            "shell::picture",
            "shell::print",
            "shell::text",
            "shell::web",
            "shell::form",
            "shell::workbook",
            "store::keys",
            "store::job",
            "store::scope",
            "ledger",
            "region"
        })
@NullMarked
package org.huanjie.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
