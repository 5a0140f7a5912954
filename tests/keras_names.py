"""Public names of Keras 3, as far as the course uses them; Keras itself is too large to install for this.

Looked up in November 2026 in Keras's own lists of what each module exports (github.com/keras-team/keras,
keras/api/_tf_keras/keras/*/__init__.py) and in its reference (keras.io/api). Whoever adds a name looks it up there.
"""
PUBLIC = {
    "keras": "Sequential Model Input",
    "keras.ops": "dot",
    "keras.datasets": "fashion_mnist",
    "keras.layers": "Dense Dropout Flatten Normalization Rescaling RandomTranslation Activation ReLU Softmax",
    "keras.losses": "BinaryCrossentropy CategoricalCrossentropy SparseCategoricalCrossentropy MeanSquaredError "
                    "MeanAbsoluteError categorical_crossentropy sparse_categorical_crossentropy binary_crossentropy",
    "keras.optimizers": "SGD Adagrad RMSprop Adam AdamW",
    "keras.optimizers.schedules": "InverseTimeDecay",
    "keras.regularizers": "L1 L2 L1L2",
    "keras.initializers": "HeNormal GlorotUniform",
    "keras.metrics": "Precision Recall R2Score",
    "keras.callbacks": "EarlyStopping",
    "keras.models": "load_model save_model Sequential",
    "tensorflow": "math.confusion_matrix GradientTape",
}
METHODS = {     # of what the chapters' cells name: a layer, an optimizer, a model, TensorFlow's tape
    "dense": "kernel bias losses",
    "optimizer": "apply variables iterations learning_rate",
    "model": "add compile fit evaluate predict save trainable_weights get_weights set_weights save_weights "
             "load_weights",
    "tape": "gradient",
}
ARGUMENTS = ("activation axis keepdims learning_rate momentum momentums rho beta_1 beta_2 epsilon metrics from_logits "
             "batch_size shuffle validation_split patience restore_best_weights label_smoothing kernel_regularizer "
             "bias_regularizer training epochs safe_mode")
