package dev.billaudit;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows drawn in {@code src/docs/arrows.txt} are the only ones between our packages. */
class ArrowsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.billaudit");

    @Test
    void packages_use_each_other_as_drawn() throws IOException {
        List<String> arrows = Files.readAllLines(Path.of("src/docs/arrows.txt"), StandardCharsets.UTF_8);
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String arrow : arrows) {
            house = house.optionalLayer(from(arrow)).definedBy("dev.billaudit." + from(arrow) + "..");
        }
        for (String arrow : arrows) {
            String[] to = arrow.substring(arrow.indexOf("->") + 2).strip().split("\\s+");
            house = to[0].isEmpty()
                    ? house.whereLayer(from(arrow)).mayNotAccessAnyLayer()
                    : house.whereLayer(from(arrow)).mayOnlyAccessLayers(to);
        }
        house.ensureAllClassesAreContainedInArchitecture()
                .because("arrows go one way and are drawn once, in src/docs/arrows.txt")
                .check(CLASSES);
    }

    private static String from(String arrow) {
        return arrow.substring(0, arrow.indexOf("->")).strip();
    }
}
