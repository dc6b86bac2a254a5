package org.huanjie;

import java.util.List;
import org.huanjie.command.HuanjieCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** 换届程序 — the program: a command line in front, the modules behind it. */
@Modulithic(systemName = "换届")
@SpringBootApplication(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class) // two modules may have a StartController
public class Huanjie {

    public static void main(String[] arguments) {
        System.exit(HuanjieCommand.run(Huanjie.class, List.of(), arguments));
    }
}
