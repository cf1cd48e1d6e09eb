import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Makes the pattern switches of classes plain: {@code java dev/PlainSwitches.java <directory of jars> <jar>…}.
 *
 * <p>javac compiles a switch over patterns to a call that the JVM links when it is first run, by spinning a class: 3 ms for the first
 * and about 0.3 ms for each further one, at every start, since the AOT cache keeps none of them. A command that ends after 70 ms meets
 * some fifty. Here each becomes a call of a static method that asks {@code instanceof} label by label, which is what the spun class
 * does. The jars that are published stay as javac made them; these are for {@code ./regent} alone. Entries are stored, not deflated.
 */
final class PlainSwitches {
    private static final MethodTypeDesc SWITCH = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)I");
    private static final int PRIVATE = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    private final ClassFile classes;

    private PlainSwitches(ClassFile classes) {
        this.classes = classes;
    }

    public static void main(String[] arguments) throws IOException {
        List<URL> path = new ArrayList<>();
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path jar : jars) {
                path.add(jar.toUri().toURL());
            }
        }
        try (URLClassLoader loader = new URLClassLoader(path.toArray(new URL[0]))) {
            ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(loader);
            PlainSwitches switches = new PlainSwitches(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy.cached())));
            for (String jar : List.of(arguments).subList(1, arguments.length)) {
                switches.rewrite(Path.of(jar));
            }
        }
    }

    private void rewrite(Path jar) throws IOException {
        Path rewritten = jar.resolveSibling(jar.getFileName() + ".new");
        try (InputStream in = Files.newInputStream(jar);
                ZipInputStream from = new ZipInputStream(in);
                OutputStream out = Files.newOutputStream(rewritten);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] bytes = from.readAllBytes();
                store(entry.getName(), entry.getName().endsWith(".class") ? rewrite(bytes) : bytes, to);
            }
        }
        Files.move(rewritten, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void store(String name, byte[] bytes, ZipOutputStream to) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        to.write(bytes);
    }

    private byte[] rewrite(byte[] bytes) {
        ClassModel model = classes.parse(bytes);
        boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
        Map<List<ClassDesc>, String> methods = new LinkedHashMap<>();
        ClassTransform calls = ClassTransform.transformingMethodBodies((code, element) -> {
            List<ClassDesc> labels = element instanceof InvokeDynamicInstruction call ? labels(call) : List.of();
            if (labels.isEmpty()) {
                code.with(element);
            } else {
                String method = methods.computeIfAbsent(labels, unused -> "switch$" + methods.size());
                code.invokestatic(model.thisClass().asSymbol(), method, SWITCH, inInterface);
            }
        });
        return classes.transformClass(model, calls.andThen(ClassTransform.endHandler(builder -> addMethods(methods, builder))));
    }

    /** The classes of a switch over types; none for other calls, and for switches that have constants among their labels. */
    private static List<ClassDesc> labels(InvokeDynamicInstruction call) {
        if (!call.bootstrapMethod().methodName().equals("typeSwitch") || !call.typeSymbol().equals(SWITCH)) {
            return List.of();
        }
        List<ClassDesc> labels = new ArrayList<>();
        for (Object label : call.bootstrapArgs()) {
            if (!(label instanceof ClassDesc type)) {
                return List.of();
            }
            labels.add(type);
        }
        return labels;
    }

    private static void addMethods(Map<List<ClassDesc>, String> methods, ClassBuilder builder) {
        methods.forEach((labels, name) -> builder.withMethodBody(name, SWITCH, PRIVATE, code -> writeSwitch(labels, code)));
    }

    /**
     * {@code int switch(Object value, int from)}: -1 for null, else the index of the first label at or after {@code from} that
     * {@code value} is an instance of, else the number of labels; as java.lang.runtime.SwitchBootstraps.typeSwitch has it.
     */
    private static void writeSwitch(List<ClassDesc> labels, CodeBuilder code) {
        int count = labels.size();
        List<Label> tests = new ArrayList<>();
        List<SwitchCase> starts = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            tests.add(code.newLabel());
            starts.add(SwitchCase.of(i, tests.get(i)));
        }
        Label isThere = code.newLabel();
        code.aload(0).ifnonnull(isThere).iconst_m1().ireturn().labelBinding(isThere);
        code.iload(1).ifeq(tests.get(0)).iload(1).tableswitch(tests.get(count), starts);
        for (int i = 0; i < count; i++) {
            code.labelBinding(tests.get(i)).aload(0).instanceOf(labels.get(i)).ifeq(tests.get(i + 1)).loadConstant(i).ireturn();
        }
        code.labelBinding(tests.get(count)).loadConstant(count).ireturn();
    }
}
