import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
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
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Links beforehand what the JVM would link when it is first run: {@code java dev/StaticLinkage.java <directory of jars> <jar>…}.
 *
 * <p>javac compiles a switch over patterns, and a record's equals and hashCode, to calls for which the JVM spins a class: 3 ms for the
 * first and about 0.3 ms for each further one, at every start, since the AOT cache keeps none of them. A command that ends after 70 ms
 * meets some fifty. Here each becomes a call of a static method that does what the spun class does. The jars that are published stay
 * as javac made them; these are for {@code ./regent} alone. Entries are stored, not deflated.
 */
final class StaticLinkage {
    private static final MethodTypeDesc SWITCH = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;I)I");
    private static final MethodTypeDesc EQUALS = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;Ljava/lang/Object;)Z");
    private static final MethodTypeDesc HASH_CODE = MethodTypeDesc.ofDescriptor("(Ljava/lang/Object;)I");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final int PRIVATE = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;

    /** A method that takes the place of calls. */
    private record Method(String name, MethodTypeDesc type, Consumer<CodeBuilder> code) {}

    private final ClassFile classes;

    private StaticLinkage(ClassFile classes) {
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
            StaticLinkage linkage = new StaticLinkage(ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy.cached())));
            for (String jar : List.of(arguments).subList(1, arguments.length)) {
                linkage.rewrite(Path.of(jar));
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
        ClassDesc self = model.thisClass().asSymbol();
        boolean inInterface = model.flags().has(AccessFlag.INTERFACE);
        Map<List<? extends ConstantDesc>, Method> methods = new LinkedHashMap<>();
        ClassTransform calls = ClassTransform.transformingMethodBodies((code, element) -> {
            List<? extends ConstantDesc> key = element instanceof InvokeDynamicInstruction call ? key(call) : List.of();
            if (key.isEmpty()) {
                code.with(element);
            } else {
                Method method = methods.computeIfAbsent(key, unused -> method(self, key, "linked$" + methods.size()));
                code.invokestatic(self, method.name(), method.type(), inInterface);
            }
        });
        return classes.transformClass(model, calls.andThen(ClassTransform.endHandler(builder -> methods.values()
                .forEach(method -> builder.withMethodBody(method.name(), method.type(), PRIVATE, method.code())))));
    }

    /** What a call is and what it depends on; empty for calls that stay as they are. */
    private static List<? extends ConstantDesc> key(InvokeDynamicInstruction call) {
        List<ConstantDesc> key = new ArrayList<>();
        key.add(call.name().stringValue());
        key.addAll(call.bootstrapArgs());
        String bootstrap = call.bootstrapMethod().owner().displayName();
        boolean known =
                switch (bootstrap + "." + call.name().stringValue()) {
                    // A switch with constants among its labels stays.
                    case "SwitchBootstraps.typeSwitch" -> call.typeSymbol().equals(SWITCH) && areClasses(call.bootstrapArgs());
                    case "ObjectMethods.equals", "ObjectMethods.hashCode" -> true;
                    default -> false;
                };
        return known ? key : List.of();
    }

    private static boolean areClasses(List<ConstantDesc> labels) {
        return labels.stream().allMatch(label -> label instanceof ClassDesc);
    }

    private static Method method(ClassDesc self, List<? extends ConstantDesc> key, String name) {
        return switch ((String) key.get(0)) {
            case "typeSwitch" -> {
                List<ClassDesc> labels = key.stream().skip(1).map(ClassDesc.class::cast).toList();
                yield new Method(name, SWITCH, code -> writeSwitch(labels, code));
            }
            case "equals" -> new Method(name, EQUALS, code -> writeEquals(self, fields(key), code));
            default -> new Method(name, HASH_CODE, code -> writeHashCode(self, fields(key), code));
        };
    }

    /** The getters of a record's fields: they come after the record's class and the names of the fields. */
    private static List<DirectMethodHandleDesc> fields(List<? extends ConstantDesc> key) {
        return key.stream().skip(3).map(DirectMethodHandleDesc.class::cast).toList();
    }

    /** {@code boolean equals(Object record, Object other)} as java.lang.runtime.ObjectMethods has it. */
    private static void writeEquals(ClassDesc self, List<DirectMethodHandleDesc> fields, CodeBuilder code) {
        Label differ = code.newLabel();
        code.aload(1).instanceOf(self).ifeq(differ);
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            for (int record = 0; record < 2; record++) {
                code.aload(record).checkcast(self).getfield(self, field.methodName(), type);
            }
            if (!type.isPrimitive()) {
                code.invokestatic(OBJECTS, "equals", EQUALS).ifeq(differ);
            } else {
                MethodTypeDesc compare = MethodTypeDesc.of(ConstantDescs.CD_int, type, type);
                code.invokestatic(boxed(type), "compare", compare).ifne(differ);
            }
        }
        code.iconst_1().ireturn().labelBinding(differ).iconst_0().ireturn();
    }

    /** {@code int hashCode(Object record)} as java.lang.runtime.ObjectMethods has it. */
    private static void writeHashCode(ClassDesc self, List<DirectMethodHandleDesc> fields, CodeBuilder code) {
        code.iconst_0();
        for (DirectMethodHandleDesc field : fields) {
            ClassDesc type = field.invocationType().returnType();
            code.bipush(31).imul().aload(0).checkcast(self).getfield(self, field.methodName(), type);
            if (type.isPrimitive()) {
                code.invokestatic(boxed(type), "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, type));
            } else {
                code.invokestatic(OBJECTS, "hashCode", HASH_CODE);
            }
            code.iadd();
        }
        code.ireturn();
    }

    private static ClassDesc boxed(ClassDesc primitive) {
        String name =
                switch (primitive.displayName()) {
                    case "int" -> "Integer";
                    case "char" -> "Character";
                    default -> primitive.displayName().substring(0, 1).toUpperCase(Locale.ROOT) + primitive.displayName().substring(1);
                };
        return ClassDesc.of("java.lang", name);
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
